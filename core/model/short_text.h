#pragma once

#include <compare>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/model/project.h"

namespace sw {

/// One text of a short that is in its language. What it is, its id says:
///
///     title · description · hashtags
///     sentence-3             what is spoken
///     scene-2.emphasis-1     a word that is stressed in that scene, from 1
///     scene-2.picture        the prompt of that picture
///     clip-7                 a title on the timeline
struct ShortText {
    std::string id;
    std::string text;
    friend auto operator<=>(const ShortText&, const ShortText&) = default;
};

/// What texts say in another language.
using Translations = std::map<ShortText, std::string>;

/// All texts of the short that are not empty, in the order in which they are met. Of prompts only those of `pictures`:
/// they are for who draws, and nobody else reads them.
std::vector<ShortText> shortTexts(const Project& project, const std::set<SceneId>& pictures);

/// The text of that id; nothing when the short has none.
std::optional<std::string> shortText(const Project& project, const std::string& id);

/// Puts a text in the place of that id, if there is such a place.
void setShortText(Project& project, const std::string& id, const std::string& text);

}  // namespace sw
