// SPDX-License-Identifier: BSL-1.0
// Writes the index of the rules, as docs/rules/index.md has it: `rule_index > docs/rules/index.md`, from the top folder.
#include "rule_index.hpp"

#include <iostream>

int main() { std::cout << rule_index::page("docs/rules"); }
