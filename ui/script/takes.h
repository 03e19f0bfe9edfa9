#pragma once

#include <string>

#include "ui/editor.h"

namespace sw::ui {

/// Which of the results of a node is used, and how many have been made from what it is made of now. Takes count from 0.
struct Takes {
    int current = 0;
    int count = 1;  ///< at least current + 1
    friend bool operator==(const Takes&, const Takes&) = default;
};

Takes takesOf(const Snapshot& state, const std::string& node);
bool isLocked(const Snapshot& state, const std::string& node);

}  // namespace sw::ui
