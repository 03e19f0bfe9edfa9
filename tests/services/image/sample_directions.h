#pragma once

#include <QDir>
#include <QFontDatabase>
#include <string>
#include <vector>

#include "core/base/json.h"

/// One picture of the tests: its name, the look and the direction as the storyboard would write it.
struct SampleDirection {
    std::string name;
    std::string look;
    sw::Json direction;
};

inline sw::Json tensePalette() {
    return {{"hue", 268}, {"hue2", 300}, {"accentHue", 40}, {"dark", true}, {"accent", "#ffb35c"}};
}

inline sw::Json dayPalette() {
    return {{"hue", 150}, {"hue2", 110}, {"accentHue", 60}, {"dark", false}, {"accent", "#ffb84d"}};
}

inline void loadTestFonts() {
    const QDir folder(QStringLiteral(SW_DATA_DIR "/fonts"));
    for (const QString& file : folder.entryList({QStringLiteral("*.ttf"), QStringLiteral("*.otf")}))
        QFontDatabase::addApplicationFont(folder.filePath(file));
}

inline sw::Json direction(const char* scene, std::vector<std::string> heroes, sw::Json fields) {
    return {{"template", scene},
            {"heroes", std::move(heroes)},
            {"fields", std::move(fields)},
            {"alt", std::string("A sample of ") + scene + "."}};
}

/// The templates that both looks know.
inline std::vector<std::pair<std::string, sw::Json>> commonDirections() {
    using sw::Json;
    const Json krakatoa = {{"lon", 105.42}, {"lat", -6.1}};
    return {
        {"number", direction("number", {"volcano", "cloud"},
                             {{"value", "27"}, {"unit", "kilometres"}, {"label", "into the sky"}, {"amount", 27}})},
        {"number-bare", direction("number", {}, {{"qualifier", "at least"}, {"value", "36,000"}, {"unit", "people"}, {"amount", 36000}})},
        {"when", direction("when", {"ship"}, {{"value", "27 August 1883"}, {"label", "The loudest day"}})},
        {"ratio",
         direction(
             "ratio", {},
             {{"part", 9}, {"whole", 10}, {"value", "9 out of 10"}, {"label", "startups fail"}, {"hero", "rocket"}})},
        {"ratio-ring",
         direction("ratio", {"brain"},
                   {{"part", 40}, {"whole", 100}, {"value", "40 %"}, {"label", "worse at forming memories"}})},
        {"bars", direction("bars", {"battery"},
                           {{"title", "Battery prices"},
                            {"unit", "US dollars per kWh"},
                            {"highlight", 3},
                            {"items", Json::array({{{"label", "2010"}, {"amount", 1200}, {"text", "$1,200"}},
                                                   {{"label", "2014"}, {"amount", 692}, {"text", "$692"}},
                                                   {{"label", "2018"}, {"amount", 220}, {"text", "$220"}},
                                                   {{"label", "2023"}, {"amount", 139}, {"text", "$139"}}})}})},
        {"change", direction("change", {},
                             {{"from", {{"label", "before"}, {"amount", 260}, {"text", "260"}}},
                              {"to", {{"label", "after"}, {"amount", 780}, {"text", "780"}}},
                              {"title", "Parking spaces"},
                              {"direction", "up"}})},
        {"comparison",
         direction("comparison", {},
                   {{"left", {{"label", "Bigger sewers"}, {"value", "€148 m"}}},
                    {"right", {{"label", "Sponge parks"}, {"value", "€74 m"}, {"hero", "deciduous-tree"}}}})},
        {"country-inland",
         direction("country", {},
                   {{"iso", "CN"},
                    {"name", "China"},
                    {"label", "Wuhan"},
                    {"pin", {{"lon", 114.3}, {"lat", 30.6}}},
                    {"region", true}})},
        {"country",
         direction("country", {},
                   {{"iso", "ID"}, {"name", "Indonesia"}, {"label", "Krakatoa"}, {"pin", krakatoa}, {"flag", true}})},
        {"world", direction("world", {},
                            {{"label", "4,800 km"},
                             {"places", Json::array({{{"name", "Perth"}, {"lon", 115.86}, {"lat", -31.95}},
                                                     {{"name", "Rodrigues"}, {"lon", 63.4}, {"lat", -19.7}}})}})},
        {"quote", direction("quote", {},
                            {{"text", "Concrete lost. Now we are giving the water a place to go."},
                             {"speaker", "Mayor Elena Visser"}})},
        {"type", direction("type", {}, {{"lines", {"It was", "the sea", "not the blast"}}, {"emphasis", 1}})},
        {"definition",
         direction("definition", {"brain"},
                   {{"term", "Hippocampus"},
                    {"text", "A small, seahorse-shaped structure deep inside the brain that acts like a notepad."}})},
        {"list", direction("list", {},
                           {{"title", "Sleep better"},
                            {"items", Json::array({{{"text", "Go to bed at the same time"}, {"hero", "crescent-moon"}},
                                                   {{"text", "Keep the room cool"}},
                                                   {{"text", "No bright screens"}}})}})},
        {"timeline", direction("timeline", {},
                               {{"items", Json::array({{{"when", "May 1883"}, {"text", "Steam and ash"}},
                                                       {{"when", "27 August"}, {"text", "Four explosions"}},
                                                       {{"when", "1927"}, {"text", "A new island"}}})}})},
        {"pair", direction("pair", {"ship", "volcano"}, sw::Json::object())},
    };
}

/// Every template in every look that has it, and every landscape.
inline std::vector<SampleDirection> sampleDirections() {
    std::vector<SampleDirection> all;
    for (const char* look : {"depth", "cutout"})
        for (const auto& [name, json] : commonDirections())
            all.push_back({name, look, json});
    all.push_back({"cutout", "cutout", direction("cutout", {"hot-beverage", "brain", "battery"}, sw::Json::object())});
    all.push_back({"podium", "depth", direction("podium", {"brain", "crescent-moon", "camera"}, sw::Json::object())});
    all.push_back({"podium-afloat", "depth", direction("podium", {"brain", "crescent-moon"}, {{"afloat", true}})});
    for (const char* kind :
         {"hills", "sea", "underwater", "night", "storm", "desert", "city", "space", "forest", "snow", "volcano"})
        all.push_back(
            {std::string("landscape-") + kind, "depth", direction("landscape", {"ship", "cloud"}, {{"kind", kind}})});
    return all;
}
