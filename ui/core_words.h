#pragma once

#include <QString>
#include <string>

#include "core/graph/plan.h"
#include "ui/studio.h"

namespace sw::ui {

// What core calls things is English, also where it is remembered (the names of undo steps). The window shows it in its own
// language. Sentences with the particulars of an error stay as they are.

/// A label or title of core in the window's language: of edits, nodes, transitions, animations, moods, looks and caption
/// styles. What is no such word, as what the window itself has named, comes back as it is.
QString coreWord(const std::string& english);
QString coreWord(const QString& english);
/// True for what coreWord() knows.
bool isCoreWord(const std::string& english);

/// Why a node is stale, as toText() says it. `input` is the title of the node that the reason is about; without it that
/// is called by what it makes.
QString reasonText(const StaleReason& reason, const QString& input = {});
/// True for parameters of nodes that reasonText() has a word for.
bool isCoreParameter(const std::string& name);

/// Gives the titles and summaries of looks, moods, caption styles, templates and presets in the window's language.
void translateTitles(Studio& studio);

}  // namespace sw::ui
