// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>

/// Pages that a program writes and compares, byte for byte.
inline std::string read_text(const std::filesystem::path& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}
/// False, after a word on standard error, where it cannot be written.
inline bool write_text(const std::filesystem::path& file, const std::string& text, std::string_view program) {
    std::ofstream out{file, std::ios::binary};
    out << text << std::flush;
    if (!out) std::cerr << program << ": cannot write " << file.string() << "\n";
    return static_cast<bool>(out);
}
