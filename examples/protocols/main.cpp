// SPDX-License-Identifier: BSL-1.0
// What the guard would have changed in published programmes, and which rule did. --csv: the weeks as a table; --svg: as a picture. A key: that
// programme alone.
#include "picture.hpp"

#include <iostream>

int main(int argc, char** argv) {
    using namespace protocols;
    bool as_table = false, as_picture = false;
    std::string_view key;
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        if (word == "--csv") as_table = true;
        else if (word == "--svg") as_picture = true;
        else if (policies::find_protocol(word) != nullptr) key = word;
        else {
            std::cerr << "protocols: there is no programme " << word << "; write one of\n";
            for (const protocol& p : policies::protocols) std::cerr << "    " << p.key << "\n";
            return 2;
        }
    }
    std::vector<outcome> all;
    for (const protocol& p : policies::protocols)
        if (key.empty() || p.key == key) all.push_back(play(p));
    std::cout << (as_picture ? svg_of(all) : as_table ? csv_of(all) : text_of(all));
}
