#include "core/base/text.h"
#include "core/model/apply_parts.h"
#include "core/model/characters.h"

namespace sw {

Result<void> on(Project& p, std::string&, const SetPictureStyle& e) {
    PictureStyle now = p.pictureStyle;
    now.prompt = e.prompt;
    now.negativePrompt = e.negativePrompt;
    SW_CHECK(checkPictureStyle(now));
    p.pictureStyle = std::move(now);
    return {};
}

Result<void> on(Project& p, std::string& made, const SetCharacter& e) {
    const auto known = p.characters.find(e.name);
    Character now = known == p.characters.end() ? Character{} : known->second;
    now.description = e.description;
    if (e.reference)
        now.reference = *e.reference;
    SW_CHECK(checkCharacter(e.name, now));
    made = known == p.characters.end() ? e.name : "";
    p.characters[e.name] = std::move(now);
    return {};
}

Result<void> on(Project& p, std::string&, const RemoveCharacter& e) {
    if (p.characters.erase(e.name) > 0)
        return {};
    std::vector<std::string> names;
    for (const auto& [name, character] : p.characters)
        names.push_back(name);
    const std::string near = nearest(e.name, names);
    return fail(ErrorCode::NotFound, "There is no character \"" + e.name + "\"" +
                                         (!near.empty()   ? "; did you mean \"" + near + "\"?"
                                          : names.empty() ? "; there are none."
                                                          : "; there are: " + joined(names, ", ") + "."));
}

Result<void> on(Project& p, std::string&, const SetOrigin& e) {
    SW_CHECK(checkOrigin(e.origin));
    p.origin = replacing(p.origin, e.origin);
    return {};
}

}  // namespace sw
