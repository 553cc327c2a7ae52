// SPDX-License-Identifier: BSL-1.0
#pragma once

// The usual object-oriented form: rules are objects with a virtual function, answers are vectors, names are strings.
// It reads the same plain integers, and its rules think as those written by hand do.

#include "by_hand.hpp"

#include <memory>
#include <string>
#include <vector>

namespace objects {

struct reason {
    std::string rule, arm, place;
    by_hand::reason numbers{};
};
struct decision {
    by_hand::finding sum{};
    by_hand::rule_bits spoke;
    std::vector<reason> why;
    std::vector<int> level, wished, dose;
    int factor = 1000, problem = 0;
    bool granted = false;
};
struct answer {
    decision person;
    std::vector<decision> decisions;
};

class rule;

class coach {
  public:
    coach();
    ~coach();
    answer decide(const by_hand::form& rx, const by_hand::state& s) const;

  private:
    std::vector<std::unique_ptr<rule>> rules_;
};

}  // namespace objects
