// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/io/json.hpp>
#include <andante/quantity/result.hpp>

#include <cstdio>
#include <string>

#if __has_include(<unistd.h>)
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>
#include <cstdlib>
#endif

/// Whole files: read at once, replaced at once.
namespace andante::detail {

inline io_error file_error(std::string_view could_not_be) {
    io_error e;
    e.what = io_problem::file, e.expected = could_not_be;
    return e;
}
inline result<std::string, io_error> read_whole(const std::string& path) {
    std::FILE* const f = std::fopen(path.c_str(), "rb");
    if (f == nullptr) return file_error("opened");
    std::string text;
    std::vector<char> piece(64 * 1024);
    std::size_t n = 0;
    while (text.size() <= longest_file && (n = std::fread(piece.data(), 1, piece.size(), f)) != 0) text.append(piece.data(), n);
    const bool broken = std::ferror(f) != 0;
    (void)std::fclose(f);
    if (broken) return file_error("read");
    if (text.size() > longest_file) {
        io_error e;
        e.what = io_problem::size, e.most = static_cast<std::int64_t>(longest_file), e.expected = "bytes in a file";
        return e;
    }
    return text;
}

#if __has_include(<unistd.h>)

/// The file that is meant: behind a link, what it points to.
inline std::string behind_links(const std::string& path) {
    struct stat s{};
    if (::lstat(path.c_str(), &s) != 0 || !S_ISLNK(s.st_mode)) return path;
    char* const real = ::realpath(path.c_str(), nullptr);
    if (real == nullptr) return path;
    std::string target{real};
    std::free(real);
    return target;
}
/// A new file beside the old one, flushed to the disk, then renamed over it: a crash leaves the old file or the new one.
inline io_error replace_whole(const std::string& asked, std::string_view text) {
    const std::string path = behind_links(asked);
    std::string beside;
    int f = -1;
    for (int i = 0; i != 100 && f < 0; ++i) {
        beside = path + ".new" + std::to_string(::getpid()) + "." + std::to_string(i);
        f = ::open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (f < 0 && errno != EEXIST) break;
    }
    if (f < 0) return file_error("written");
    struct stat old{};
    bool ok = ::stat(path.c_str(), &old) != 0 || ::fchmod(f, old.st_mode & 07777) == 0;
    for (std::size_t at = 0; ok && at < text.size();) {
        const ::ssize_t n = ::write(f, text.data() + at, text.size() - at);
        if (n > 0) at += static_cast<std::size_t>(n);
        else ok = n < 0 && errno == EINTR;
    }
    ok = ok && ::fsync(f) == 0;
    ok = ::close(f) == 0 && ok;
    ok = ok && std::rename(beside.c_str(), path.c_str()) == 0;
    if (!ok) return (void)::unlink(beside.c_str()), file_error("written");
    const std::size_t slash = path.rfind('/');
    const std::string folder = slash == std::string::npos ? "." : path.substr(0, slash == 0 ? 1 : slash);
    if (const int d = ::open(folder.c_str(), O_RDONLY); d >= 0) {  // the rename itself must reach the disk
        (void)::fsync(d);
        (void)::close(d);
    }
    return {};
}

#else

/// A new file beside the old one, then renamed over it, as far as standard C++ goes: without a flush to the disk.
inline io_error replace_whole(const std::string& path, std::string_view text) {
    const std::string beside = path + ".new", before_ = path + ".old";
    std::FILE* const f = std::fopen(beside.c_str(), "wb");
    if (f == nullptr) return file_error("written");
    bool ok = std::fwrite(text.data(), 1, text.size(), f) == text.size() && std::fflush(f) == 0;
    ok = std::fclose(f) == 0 && ok;
    if (ok && std::rename(beside.c_str(), path.c_str()) != 0) {  // some systems do not rename over a file
        ok = std::rename(path.c_str(), before_.c_str()) == 0 && std::rename(beside.c_str(), path.c_str()) == 0;
        if (ok) (void)std::remove(before_.c_str());
        else (void)std::rename(before_.c_str(), path.c_str());
    }
    if (ok) return {};
    (void)std::remove(beside.c_str());
    return file_error("written");
}

#endif

}  // namespace andante::detail
