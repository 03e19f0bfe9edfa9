#pragma once

#include <optional>
#include <string>

namespace sw::app {

// All commands and options as other programs want them, made of the same data as `help`: when Shortwright is built, for
// packages.

/// The manual page shortwright(1), in the macros of man(7).
std::string manualPage();

/// The completions of a shell: "bash", "zsh" or "fish"; nothing for another.
std::optional<std::string> completions(const std::string& shell);

}  // namespace sw::app
