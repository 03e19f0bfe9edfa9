#pragma once

#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/base/random.h"

namespace sw::test {

/// A value that programs stumble over.
inline Json oddValue(Random& random) {
    Json deep = "end";
    for (int i = 0; i < 40; ++i)
        deep = Json::array({deep});
    const std::vector<Json> values = {nullptr, true,  "",    "   ",       "0",     "-1",   "2",      "1e999", "true", 0,     -1,    2,
                                      1e308,   0.5,   -0.0,  INT64_MAX,   UINT64_MAX, Json::array(), Json::object(),  deep,
                                      "\xc3\xa9\xe2\x80\xae\xf0\x9f\x90\x9d", std::string("a\0b", 3), "/etc/passwd", "../../x", "/api/media/../x",
                                      std::string(300, 'a'), Json::array({1, "a", nullptr}), {{"type", "simple"}, {"zoom", 1e9}}};
    return values[random.below(values.size())];
}

/// Changes one of the values in it, adds one, or takes one away.
inline void mutate(Json& value, Random& random) {
    if (value.is_structured() && !value.empty() && random.chance(0.8)) {
        auto child = value.begin();
        std::advance(child, static_cast<std::ptrdiff_t>(random.below(value.size())));
        if (random.chance(0.15))
            value.erase(child);
        else
            mutate(*child, random);
        return;
    }
    if (value.is_object() && random.chance(0.5))
        value["member" + std::to_string(random.index(3))] = oddValue(random);
    else if (value.is_array() && random.chance(0.5))
        value.push_back(oddValue(random));
    else
        value = oddValue(random);
}

/// The text of `good` after some changes to its values, and now and then to its bytes.
inline std::string mutatedText(Json good, Random& random) {
    for (int i = random.whole(1, 3); i > 0; --i)
        mutate(good, random);
    std::string text = good.dump(-1, ' ', false, Json::error_handler_t::replace);
    if (random.chance(0.7))
        return text;
    for (int i = random.whole(1, 4); i > 0 && !text.empty(); --i) {
        const std::size_t at = random.below(text.size());
        switch (random.index(4)) {
            case 0: text[at] = static_cast<char>(random.index(256)); break;
            case 1: text.insert(at, 1, "{}[],:\"\\0e-"[random.index(11)]); break;
            case 2: text.erase(at, random.below(8)); break;
            default: text.resize(at); break;
        }
    }
    return text;
}

}  // namespace sw::test
