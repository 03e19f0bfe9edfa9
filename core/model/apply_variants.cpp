#include "core/base/text.h"
#include "core/model/apply_parts.h"
#include "core/model/limits.h"

namespace sw {
namespace {

constexpr std::string_view kPicture = "image/";

Result<Variant*> variant(Project& p, const std::string& name) {
    const auto it = p.variants.find(name);
    if (it != p.variants.end())
        return &it->second;
    std::vector<std::string> names;
    for (const auto& [known, there] : p.variants)
        names.push_back(known);
    return fail(ErrorCode::NotFound, "There is no variant \"" + name + "\"; " +
                                         (names.empty() ? "make it with SetVariant." : "there are: " + joined(names, ", ") + "."));
}

/// True when what a variant has a place for is there.
bool exists(const Project& p, const std::string& what) {
    if (const auto clip = idFromText<ClipTag>(what))
        return std::any_of(p.timeline.clips.begin(), p.timeline.clips.end(), [&](const Clip& c) { return c.id == *clip; });
    if (!what.starts_with(kPicture))
        return true;
    const auto id = idFromText<SceneTag>(what.substr(kPicture.size()));
    return id && findScene(p, *id);
}

}  // namespace

void copyPlaces(Project& p, const std::string& from, const std::string& to) {
    for (auto& [name, variant] : p.variants)
        if (const auto it = variant.places.find(from); it != variant.places.end()) {
            const Place place = it->second;
            variant.places[to] = place;
        }
}

void dropLostPlaces(Project& p) {
    for (auto& [name, variant] : p.variants)
        std::erase_if(variant.places, [&](const auto& entry) { return !exists(p, entry.first); });
}

Result<void> on(Project& p, std::string& made, const SetVariant& e) {
    const auto known = p.variants.find(e.name);
    Variant now = known == p.variants.end() ? Variant{} : known->second;
    const double across = static_cast<double>(e.width) / now.width;
    const double down = static_cast<double>(e.height) / now.height;
    now.width = e.width;
    now.height = e.height;
    now.safe = e.safe;
    for (auto& [what, place] : now.places)
        place.box = {place.box.x * across, place.box.y * down, place.box.width * across, place.box.height * down};
    SW_CHECK(checkVariant(e.name, now));
    made = known == p.variants.end() ? e.name : "";
    p.variants[e.name] = std::move(now);
    return {};
}

Result<void> on(Project& p, std::string&, const RemoveVariant& e) {
    SW_CHECK(variant(p, e.name));
    p.variants.erase(e.name);
    return {};
}

Result<void> on(Project& p, std::string&, const SetVariantPlace& e) {
    SW_TRY(Variant* const in, variant(p, e.variant));
    SW_CHECK(checkPlace(e.what, e.place.value_or(Place{{0, 0, 1, 1}, 0, {}})));
    if (const auto clip = idFromText<ClipTag>(e.what)) {
        SW_CHECK(freeClip(p, *clip));
    } else if (!exists(p, e.what)) {
        return missing("scene", e.what.substr(kPicture.size()));
    }
    if (!e.place) {
        in->places.erase(e.what);
        return {};
    }
    const auto before = in->places.find(e.what);
    in->places[e.what] = before == in->places.end() ? *e.place : replacing(before->second, *e.place);
    return {};
}

}  // namespace sw
