// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/io/json.hpp>
#include <andante/quantity/result.hpp>

#include <cstdio>
#include <string>
#include <vector>

#if __has_include(<unistd.h>) && __has_include(<sys/file.h>) && !defined(__wasi__)  // WASI has these headers, and neither modes nor locks of files
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>
#define ANDANTE_POSIX_FILES
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
/// The first line of a file, without its end; empty when there is none, or none that is short enough.
inline std::string first_line_of(const std::string& path) {
    std::FILE* const f = std::fopen(path.c_str(), "rb");
    if (f == nullptr) return {};
    std::string text(longest_line, '\0');
    text.resize(std::fread(text.data(), 1, text.size(), f));
    (void)std::fclose(f);
    return text.substr(0, text.find('\n'));
}

#ifdef ANDANTE_POSIX_FILES

inline std::string folder_of(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    return slash == std::string::npos ? "." : path.substr(0, slash == 0 ? 1 : slash);
}
/// The file that is meant: behind links, what they point to, whether it is there or not. Empty when they lead in a circle, or to what nobody can
/// look at: a 32-bit program with short times and sizes sees no file of after 2038, and would save over its mode or its link.
inline std::string behind_links(std::string path) {
    for (int i = 0; i != 40; ++i) {
        struct stat s{};
        if (::lstat(path.c_str(), &s) != 0) return errno == ENOENT ? path : std::string{};
        if (!S_ISLNK(s.st_mode)) return path;
        std::string to(64 * 1024, '\0');
        const ::ssize_t n = ::readlink(path.c_str(), to.data(), to.size());
        if (n <= 0) return {};
        to.resize(static_cast<std::size_t>(n));
        path = to[0] == '/' ? to : folder_of(path) + "/" + to;
    }
    return {};
}
/// Whether an open file is the one that has this name.
inline bool is_called(int f, const std::string& path) {
    struct stat open_{}, named{};
    return ::fstat(f, &open_) == 0 && ::lstat(path.c_str(), &named) == 0 && open_.st_dev == named.st_dev && open_.st_ino == named.st_ino;
}
/// A new, empty file beside `path`, locked for as long as it is open; -1 when there can be none. A file of that name which nobody
/// has locked was left by a save that was killed, and is removed: so leftovers do not pile up.
inline int open_beside(const std::string& path, std::string& beside) {
    for (int i = 0, tries = 0; i != 100 && tries != 1000; ++tries) {
        beside = path + ".new" + std::to_string(i);
        const int made = ::open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (made < 0 && errno != EEXIST) return -1;
        int f = made;
        for (const int how : {O_WRONLY, O_RDONLY})  // some systems lock only what may be written
            if (f < 0) f = ::open(beside.c_str(), how | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
        if (f < 0) {
            i += errno != ENOENT;
            continue;
        }
        const bool locked = ::flock(f, LOCK_EX | LOCK_NB) == 0, no_locks_here = !locked && errno != EWOULDBLOCK;
        const bool still_there = is_called(f, beside);  // between opening and locking another save may have renamed or removed it
        if (made >= 0 && still_there && (locked || no_locks_here)) return made;
        const bool removed = made < 0 && still_there && locked && ::unlink(beside.c_str()) == 0;
        (void)::close(f);
        i += !removed;
    }
    return -1;
}
/// A new file beside the old one, flushed to the disk, then renamed over it: a crash leaves the old file or the new one.
inline io_error replace_whole(const std::string& asked, std::string_view text) {
    const std::string path = behind_links(asked);
    std::string beside;
    const int f = path.empty() ? -1 : open_beside(path, beside);
    if (f < 0) return file_error("written");
    struct stat old{};
    bool ok = ::stat(path.c_str(), &old) == 0 ? ::fchmod(f, old.st_mode & 07777) == 0 : errno == ENOENT;
    for (std::size_t at = 0; ok && at < text.size();) {
        const ::ssize_t n = ::write(f, text.data() + at, text.size() - at);
        if (n > 0) at += static_cast<std::size_t>(n);
        else ok = n < 0 && errno == EINTR;
    }
    ok = ok && ::fsync(f) == 0 && std::rename(beside.c_str(), path.c_str()) == 0;
    if (!ok) (void)::unlink(beside.c_str());
    (void)::close(f);  // only now: the lock keeps the name
    if (!ok) return file_error("written");
    if (const int d = ::open(folder_of(path).c_str(), O_RDONLY | O_CLOEXEC); d >= 0) {  // the rename itself must reach the disk
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

#undef ANDANTE_POSIX_FILES
