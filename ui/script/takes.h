#pragma once

#include <string>

#include "ui/editor.h"

namespace sw::ui {

/// Which of the results of a node is used, and how many have been made from what it is made of now. Takes count from 0.
struct TakeCount {
    int current = 0;
    int count = 1;  ///< at least current + 1
    friend bool operator==(const TakeCount&, const TakeCount&) = default;
};

/// A result of a node, and what it was made from.
struct MadeTake {
    AssetPtr asset;                     ///< null when it has not been made, or its files are gone
    Json parameters = Json::object();  ///< as the stage gets them
};

TakeCount takesOf(const Editor& editor, const std::string& node);
/// What the `take`th result of `node` is, with all else as it is in the project now.
MadeTake madeTake(const Editor& editor, const std::string& node, int take);
bool isLocked(const Snapshot& state, const std::string& node);

}  // namespace sw::ui
