// SPDX-License-Identifier: BSL-1.0
// The generated part of docs/simulation/priors.md.
#include "priors_page.hpp"

#include <iostream>

int main() { std::cout << priors_page::generated(); }
