#include "services/image/direction.h"

namespace sw::illustration {

tl::unexpected<Error> Direction::lacks(const char* name, const char* what) const {
    return fail(ErrorCode::InvalidInput, "The picture \"" + scene + "\" cannot be drawn: its direction has no " + what +
                                             " \"" + name + "\". Make the storyboard again.");
}

Result<QString> Direction::text(const char* name) const {
    QString value = textOr(name);
    if (value.isEmpty())
        return lacks(name, "text");
    return value;
}

QString Direction::textOr(const char* name) const {
    return textIn(fields, name);
}

Result<double> Direction::number(const char* name) const {
    const auto it = fields.find(name);
    if (it == fields.end() || !it->is_number())
        return lacks(name, "number");
    return it->get<double>();
}

Result<Json> Direction::items(const char* name, std::size_t least, std::size_t most) const {
    const auto it = fields.find(name);
    if (it == fields.end() || !it->is_array() || it->size() < least || it->size() > most)
        return lacks(name, ("list of " + std::to_string(least) + " to " + std::to_string(most)).c_str());
    return *it;
}

Result<Json> Direction::object(const char* name) const {
    const auto it = fields.find(name);
    if (it == fields.end() || !it->is_object())
        return lacks(name, "entry");
    return *it;
}

Result<Direction> directionFrom(const Json& json) {
    constexpr std::size_t kMostHeroes = 4;
    Direction d;
    d.scene = stringOr(json, "template");
    d.alt = stringOr(json, "alt");
    if (d.scene.empty())
        return fail(ErrorCode::InvalidInput,
                    "The picture cannot be drawn: its direction names no template. Make the storyboard again.");
    if (const auto it = json.find("fields"); it != json.end() && it->is_object())
        d.fields = *it;
    if (const auto it = json.find("heroes"); it != json.end() && it->is_array())
        for (const Json& hero : *it)
            if (hero.is_string() && d.heroes.size() < kMostHeroes)
                d.heroes.push_back(hero.get<std::string>());
    return d;
}

QString textIn(const Json& object, const char* name) {
    return QString::fromStdString(stringOr(object, name)).simplified();
}

}  // namespace sw::illustration
