// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/io.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <string>
#include <system_error>
#include <vector>

#if __has_include(<unistd.h>)
#include <unistd.h>
#endif

/// What fault drills stand on: a folder of their own, and files of bytes.
namespace drills {

/// An empty folder among the temporary files; it goes with all that is in it.
class folder {
  public:
    folder() {
        std::error_code bad;
        std::string name = "andante_drill_" + std::to_string(reinterpret_cast<std::uintptr_t>(this));
#if __has_include(<unistd.h>)
        name += "_" + std::to_string(::getpid());
#endif
        at_ = std::filesystem::temp_directory_path(bad) / name;
        std::filesystem::remove_all(at_, bad);
        REQUIRE(std::filesystem::create_directory(at_, bad));
    }
    ~folder() {
        std::error_code bad;
        std::filesystem::remove_all(at_, bad);
    }
    folder(const folder&) = delete;
    folder& operator=(const folder&) = delete;
    std::string operator/(std::string_view name) const { return (at_ / name).string(); }
    std::string path() const { return at_.string(); }
    /// The names in it, in order.
    std::vector<std::string> names() const {
        std::error_code bad;
        std::vector<std::string> all;
        for (std::filesystem::directory_iterator i{at_, bad}, end; !bad && i != end; i.increment(bad)) all.push_back(i->path().filename().string());
        std::sort(all.begin(), all.end());
        return all;
    }

  private:
    std::filesystem::path at_;
};

inline void put(const std::string& path, std::string_view text) {
    std::FILE* const f = std::fopen(path.c_str(), "wb");
    REQUIRE(f != nullptr);
    CHECK(std::fwrite(text.data(), 1, text.size(), f) == text.size());
    CHECK(std::fclose(f) == 0);
}
/// The bytes of a file; empty when there is none.
inline std::string bytes_of(const std::string& path) {
    std::string text;
    std::FILE* const f = std::fopen(path.c_str(), "rb");
    for (int c = f == nullptr ? EOF : std::fgetc(f); c != EOF; c = std::fgetc(f)) text += static_cast<char>(c);
    if (f != nullptr) CHECK(std::fclose(f) == 0);
    return text;
}
inline bool is_there(const std::string& path) {
    std::error_code bad;
    return std::filesystem::exists(std::filesystem::symlink_status(path, bad));
}
inline std::string text_of(const andante::diary_file& f) {
    const auto text = andante::write_diary(f);
    REQUIRE_MESSAGE(static_cast<bool>(text), words(text.error()));
    return *text;
}
/// A file that is committed beside the tests or the examples.
inline std::string committed(const std::string& path) { return bytes_of(ANDANTE_SOURCE_DIR "/" + path); }
inline std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> all;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = (std::min)(text.find('\n', at), text.size() - 1);
        all.emplace_back(text.substr(at, end + 1 - at));
        at = end + 1;
    }
    return all;
}
inline std::string joined(const std::vector<std::string>& lines) {
    std::string all;
    for (const std::string& l : lines) all += l;
    return all;
}

}  // namespace drills
