#pragma once

#include <string>
#include <vector>

#include "core/model/project.h"

namespace sw {

/// The names of the characters that a scene's prompt or sentences name as whole words, in order. Capitals of A to Z do not
/// count.
std::vector<std::string> charactersIn(const Project& project, const Scene& scene);

/// What names and texts may be. InvalidInput with a sentence.
Result<void> checkPictureStyle(const PictureStyle& style);
Result<void> checkCharacter(const std::string& name, const Character& character);
Result<void> checkOrigin(const Origin& origin);

}  // namespace sw
