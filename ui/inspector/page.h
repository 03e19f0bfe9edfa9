#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "ui/inspector/bound.h"
#include "ui/inspector/chosen.h"
#include "ui/inspector/form.h"

namespace sw::ui {

class MediaThumbnails;

/// What the inspector's pages are made from; all of it outlives them. `chosen` is brought up to date before each refresh.
struct PageParts {
    Editor& editor;
    const Chosen& chosen;
    MediaThumbnails& thumbnails;
    std::function<void(const std::string& node)> compare;  ///< asks for the takes of a node to be compared
};

/// Fill an empty form with the sections about one subject.
void fillFilmPage(Form& form, const PageParts& parts);
void fillCaptionsPage(Form& form, const PageParts& parts);
void fillMusicPage(Form& form, const PageParts& parts);
void fillEffectsPage(Form& form, const PageParts& parts);
void fillScenePage(Form& form, const PageParts& parts);
void fillSentencePage(Form& form, const PageParts& parts);
void fillOverlayPage(Form& form, const PageParts& parts);
void fillSoundPage(Form& form, const PageParts& parts);
void fillMarkerPage(Form& form, const PageParts& parts);
void fillTrackPage(Form& form, const PageParts& parts);

// Parts of several pages.

void addMotionSections(Form& form, const PageParts& parts);
void addClipSoundSection(Form& form, const PageParts& parts);
/// Take, lock, and what is to be made, of chosen.nodes.
void addMakingSection(Form& form, const PageParts& parts, const QString& title);
/// A file of the bin that is used instead of what is generated; only of these kinds.
QWidget* mediaChoice(Form& form, const PageParts& parts, const QString& label, std::vector<MediaKind> kinds,
                     const Bound<MediaRef>& value, const QString& none);

/// Lists as combo boxes want them. `pairs` are names and titles.
std::function<std::vector<Choice>()> fixedChoices(std::vector<std::pair<std::string, QString>> pairs);
/// The list with one entry before it.
std::vector<Choice> withFirst(const std::string& name, const QString& title, std::vector<Choice> choices);

template <class E>
QWidget* enumChoice(Form& form, const QString& label, const std::vector<std::pair<E, QString>>& entries, const Bound<E>& value) {
    std::vector<std::pair<std::string, QString>> pairs;
    for (const auto& [entry, title] : entries)
        pairs.emplace_back(std::to_string(static_cast<int>(entry)), title);
    return form.choice(label, fixedChoices(pairs),
                       value.as([](E v) { return std::to_string(static_cast<int>(v)); },
                                [](const std::string& v) { return static_cast<E>(std::stoi(v)); }));
}

namespace kinds {
inline NumberKind percent(double least, double most, double neutral) {
    return {least, most, 1, 0, QStringLiteral("%"), neutral, true};
}
inline NumberKind pixels(double neutral = 0) {
    return {-20000, 20000, 1, 1, QStringLiteral("px"), neutral};
}
inline NumberKind decibels() {
    return {-60, 24, 0.5, 1, QStringLiteral("dB"), 0, true};
}
inline NumberKind seconds(double least, double most, double neutral = 0) {
    return {least, most, 0.05, 3, QStringLiteral("s"), neutral};
}
}  // namespace kinds

}  // namespace sw::ui
