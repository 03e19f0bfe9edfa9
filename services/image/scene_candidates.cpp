#include "services/image/scene_candidates.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "core/base/text.h"
#include "services/image/number_words.h"
#include "services/image/sentence_words.h"
#include "services/image/type_lines.h"

namespace sw::illustration {
namespace {

using Arts = std::vector<std::string>;

/// A sentence for the blind; art names become words ("desert-island" → "desert island").
std::string spoken(const Arts& heroes) {
    std::string out;
    for (std::size_t i = 0; i < heroes.size() && i < 3; ++i) {
        std::string name = heroes[i];
        std::ranges::replace(name, '-', ' ');
        out += (i == 0 ? "" : i + 1 == std::min<std::size_t>(heroes.size(), 3) ? " and " : ", ") + name;
    }
    return out;
}

/// The first picture of the scene that may stand alone, the one that `from`…`to` names before all others; pictures of
/// what other numbers count are left to those.
Arts heroFor(const SceneMaterial& material, const ArtMatcher& matcher, std::size_t from = 0, std::size_t to = 0) {
    const ArtMatch* best = nullptr;
    double most = -1;
    for (const ArtMatch& match : material.matches) {
        const bool counted = match.begin >= from && match.begin < to;
        const bool elsewhere =
            to > from && !counted && std::ranges::any_of(material.facts.quantities, [&](const Quantity& q) {
                return match.begin >= q.begin && match.begin < q.end;
            });
        const double weight = match.certainty + (counted ? 1 : 0) - (matcher.isGeneric(match.art) ? 0.2 : 0);
        if (matcher.isSatelliteOnly(match.art) || elsewhere || weight <= most)
            continue;
        most = weight;
        best = &match;
    }
    return best ? Arts{best->art} : Arts{};
}

void put(Json& fields, const char* name, const std::string& text) {
    if (!text.empty())
        fields[name] = text;
}

std::string joinedWords(std::initializer_list<std::string> words) {
    std::string out;
    for (const std::string& word : words)
        if (!word.empty())
            out += (out.empty() ? "" : " ") + word;
    return out;
}

Json numberFields(const Quantity& q) {
    Json fields{{"value", q.value}, {"amount", q.amount}};
    put(fields, "unit", q.unit);
    put(fields, "label", q.label);
    put(fields, "qualifier", q.qualifier);
    return fields;
}

std::string amountText(const Quantity& q) {
    return joinedWords({q.qualifier, q.value, q.unit, q.label});
}

void addNumber(std::vector<Candidate>& out, const SceneMaterial& m, const StoryboardSources& sources) {
    const Quantity* q = strongest(m.facts.quantities, m.scene->emphasis);
    if (!q)
        return;
    const Arts heroes = heroFor(m, sources.matcher, q->begin, q->end + (q->label.empty() ? 0 : q->label.size() + 2));
    const double size = std::clamp(std::log10(std::max(q->amount, 1.0)) * 0.05, 0.0, 0.4);
    const double kind = q->kind == QuantityKind::Time ? 2.3 : q->kind == QuantityKind::Count ? 2.6 : 2.8;
    out.push_back({"number", heroes, numberFields(*q), kind + size, false,
                   "The number " + amountText(*q) + (heroes.empty() ? "." : " beside: " + spoken(heroes) + ".")});
}

void addShare(std::vector<Candidate>& out, const SceneMaterial& m, const StoryboardSources&) {
    if (!m.facts.share)
        return;
    const Share& share = *m.facts.share;
    Json fields{{"part", share.part}, {"whole", share.whole}, {"value", share.value}};
    put(fields, "label", share.label);
    // The pictogram must be what is counted, or it would tell something else.
    Arts heroes;
    for (const ArtMatch& match : m.matches)
        if (heroes.empty() &&
            lowerCase(share.label).find(match.word.substr(0, std::max<std::size_t>(match.word.size(), 4) - 1)) !=
                std::string::npos)
            heroes = {match.art};
    if (!heroes.empty())
        fields["hero"] = heroes.front();
    out.push_back(
        {"ratio", heroes, fields, 3.15, false, joinedWords({share.value, share.label}) + ", as a row of signs."});
}

void addChange(std::vector<Candidate>& out, const SceneMaterial& m, const StoryboardSources& sources) {
    if (!m.facts.change)
        return;
    const auto& [from, to] = *m.facts.change;
    const bool oneUnit = from.unit == to.unit || to.unit.starts_with(from.unit + " ");
    const auto side = [&](const Quantity& q) {
        return Json{{"amount", q.amount}, {"text", oneUnit ? q.value : joinedWords({q.value, q.unit})}};
    };
    Json fields{{"from", side(from)}, {"to", side(to)}, {"direction", to.amount >= from.amount ? "up" : "down"}};
    if (oneUnit)
        put(fields, "unit", to.unit);
    out.push_back({"change", heroFor(m, sources.matcher), fields, 3.4, false,
                   "From " + amountText(from) + " to " + amountText(to) + "."});
}

void addBars(std::vector<Candidate>& out, const SceneMaterial& m, const StoryboardSources&) {
    if (m.facts.bars.size() < 2)
        return;
    Json items = Json::array();
    std::size_t highest = 0;
    std::string alt = "Bars: ";
    for (const LabelledQuantity& bar : m.facts.bars) {
        if (bar.quantity.amount > m.facts.bars[highest].quantity.amount)
            highest = items.size();
        const bool percent = m.facts.bars.front().quantity.kind == QuantityKind::Percent &&
                             bar.quantity.value.find('%') == std::string::npos;
        const std::string text = bar.quantity.value + (percent ? "%" : "");
        alt += (items.empty() ? "" : ", ") + bar.label + " " + text;
        items.push_back({{"label", bar.label}, {"amount", bar.quantity.amount}, {"text", text}});
    }
    Json fields{{"items", items}, {"highlight", highest}};
    put(fields, "unit", m.facts.bars.front().quantity.unit);
    out.push_back({"bars", {}, fields, 3.3, false, alt + "."});
}

Json placeFields(const PlaceMention& place) {
    return {{"name", place.name}, {"lon", place.at.lon}, {"lat", place.at.lat}};
}

/// Peaks, islands and sites say more than cities, and cities more than whole countries.
double weightOf(PlaceKind kind) {
    switch (kind) {
        case PlaceKind::Peak:
        case PlaceKind::Island:
        case PlaceKind::Site:
        case PlaceKind::Water:
            return 2.55;
        case PlaceKind::Country:
        case PlaceKind::Region:
            return 2.35;
        case PlaceKind::City:
            return 2.15;
    }
    return 0;
}

void addWorld(std::vector<Candidate>& out, const SceneMaterial& m, double weight) {
    Json places = Json::array();
    std::string names;
    for (const PlaceMention& place : m.facts.places)
        if (places.size() < 4) {
            names += (places.empty() ? "" : ", ") + place.name;
            places.push_back(placeFields(place));
        }
    // Two places are a way or a contrast: the first alone would be no heading.
    std::string label = m.facts.places.front().name;
    if (places.size() == 2 && letterCount(label) + letterCount(m.facts.places[1].name) <= 20)
        label += " – " + m.facts.places[1].name;
    out.push_back(
        {"world", {}, {{"places", places}, {"label", label}}, weight, false, "A world map with " + names + "."});
}

/// "as much as Japan", "bigger than Texas", "the Pacific octopus": the place is named, but nothing happens there.
bool isAside(const PlaceMention& place, const SceneMaterial& m) {
    const std::string before = trimmed(lowerCase(m.scene->prompt.substr(0, place.begin)));
    std::vector<std::string> words = split(before, ' ');
    while (!words.empty() && (words.back() == "in" || words.back() == "the" || words.back() == "all"))
        words.pop_back();
    static const std::set<std::string_view> kThan{"than", "like", "wie", "als"};
    if (!words.empty() && kThan.contains(words.back()))
        return true;
    if (words.size() > 2 && words.back() == "as" && words[words.size() - 3] == "as")
        return true;
    if (place.kind != PlaceKind::Water || baseLanguage(m.language) != "en")
        return false;
    const std::string after = m.scene->prompt.substr(std::min(place.begin + place.name.size(), m.scene->prompt.size()));
    const std::size_t end = after.find_first_not_of("abcdefghijklmnopqrstuvwxyz", 1);
    const std::string word = after.starts_with(' ') ? after.substr(1, end - 1) : std::string();
    const bool verb = word.ends_with("ed") || (word.ends_with('s') && !word.ends_with("us") && !word.ends_with("ss"));
    return !word.empty() && !endsCount(word, "en") && !verb;
}

/// Whether number and place stand in one clause, so that the number tells of the place.
bool belongs(const Quantity& q, const PlaceMention& place, const SceneMaterial& m) {
    static const std::set<std::string_view> kPeople{"people", "persons", "Menschen", "personas", "personnes"};
    if (place.kind == PlaceKind::Country && q.amount < 1000 && kPeople.contains(q.unit))
        return false;  // it would read as all who live there
    const std::size_t from = std::min(q.begin, place.begin);
    const std::size_t to = std::max(q.begin, place.begin);
    const std::string between = lowerCase(m.scene->prompt.substr(from, to - from));
    static constexpr std::array<std::string_view, 11> kCuts{
        ". ", "; ", ", and ", ", und ", ", y ", " although ", " while ", " but ", " because ", " obwohl ", " aber "};
    return std::ranges::none_of(kCuts, [&](std::string_view cut) { return between.find(cut) != std::string::npos; });
}

/// The picture in the corner of a map: what is there, not that it is a city or an island.
Arts mapHero(const SceneMaterial& m, const ArtMatcher& matcher) {
    SceneMaterial things = m;
    std::erase_if(things.matches, [&](const ArtMatch& match) {
        return match.reason == MatchReason::Instance || matcher.isGeneric(match.art);
    });
    return heroFor(things, matcher);
}

void addMap(std::vector<Candidate>& out, const SceneMaterial& whole, const StoryboardSources& sources) {
    SceneMaterial m = whole;
    std::erase_if(m.facts.places, [&](const PlaceMention& place) { return isAside(place, whole); });
    if (m.facts.places.empty())
        return;
    const auto main =
        std::ranges::max_element(m.facts.places, {}, [](const PlaceMention& p) { return weightOf(p.kind); });
    const Quantity* q = strongest(m.facts.quantities, m.scene->emphasis);
    const bool number = q && q->kind != QuantityKind::Time && q->kind != QuantityKind::Factor && belongs(*q, *main, m);
    const double weight = weightOf(main->kind) +
                          (!number                            ? 0
                           : q->kind == QuantityKind::Measure ? 0.45
                                                              : 0.3) +
                          (m.facts.places.size() > 1 ? 0.2 : 0);
    const bool abroad = std::ranges::any_of(m.facts.places, [&](const PlaceMention& p) { return p.iso != main->iso; });
    const Country* country = sources.pack.country(main->iso);
    if (abroad || !country)
        return addWorld(out, m, weight);
    Json fields{{"iso", main->iso},
                {"name", sources.gazetteer.countryName(*country)},
                {"label", main->name},
                {"places", Json::array()}};
    if (main->kind != PlaceKind::Country) {
        fields["pin"] = {{"lon", main->at.lon}, {"lat", main->at.lat}};
        const GeoBox& box = country->bounds;
        fields["region"] = box.east - box.west > 25 || box.north - box.south > 25;
    }
    for (const PlaceMention& place : m.facts.places)
        if (!(place == *main) && place.kind != PlaceKind::Country && fields["places"].size() < 3)
            fields["places"].push_back(placeFields(place));
    if (number) {
        fields["value"] = q->value;
        put(fields, "unit", joinedWords({q->unit, q->label}));
    }
    if (sources.pack.hasFlag(main->iso))
        fields["flag"] = true;
    out.push_back({"country", mapHero(m, sources.matcher), fields, weight, false,
                   "A map of " + country->name + " with " + main->name + " marked."});
}

void addQuote(std::vector<Candidate>& out, const SceneMaterial& m, const StoryboardSources& sources) {
    if (!m.facts.quotation)
        return;
    const auto& [text, speaker] = *m.facts.quotation;
    Json fields{{"text", text}};
    put(fields, "speaker", speaker);
    // A picture of what is said; what is around the quote tells of the speaker.
    Arts heroes;
    for (const ArtMatch& match : m.matches)
        if (heroes.empty() && !sources.matcher.isSatelliteOnly(match.art) &&
            lowerCase(text).find(match.word) != std::string::npos)
            heroes = {match.art};
    out.push_back({"quote", heroes, fields, speaker.empty() ? 2.7 : 3.2, false,
                   "The words “" + text + "”" + (speaker.empty() ? "." : ", said by " + speaker + ".")});
}

void addMoments(std::vector<Candidate>& out, const SceneMaterial& m, const StoryboardSources& sources) {
    const auto& moments = m.facts.moments;
    const Arts heroes = heroFor(m, sources.matcher);
    const bool told = std::ranges::all_of(moments, [](const Moment& moment) {
        return moment.year > 0 && letterCount(moment.text) >= 3 && letterCount(moment.text) <= 60;
    });
    if (moments.size() >= 2 && moments.size() <= 5 && told) {
        Json items = Json::array();
        for (const Moment& moment : moments)
            items.push_back({{"when", moment.when}, {"text", moment.text}});
        out.push_back({"timeline",
                       heroes,
                       {{"items", items}},
                       2.7,
                       false,
                       "A time line from " + moments.front().when + " to " + moments.back().when + "."});
    }
    // "In 1927, …" is about a time; "in a 2007 experiment" is not.
    static const std::set<std::string_view> kArticles{"a",     "an", "the", "ein", "eine", "einem",
                                                      "einer", "un", "una", "une", "um",   "uma"};
    const auto before = moments.empty()
                            ? std::vector<std::string>{}
                            : split(trimmed(lowerCase(m.scene->prompt.substr(0, moments.front().begin))), ' ');
    // A whole date says when something happened, wherever it stands.
    const bool early = !moments.empty() && moments.front().begin <= 20;
    const bool exact = !moments.empty() && moments.front().year > 0 &&
                       moments.front().when != std::to_string(moments.front().year);
    if ((early || exact) && !kArticles.contains(before.back())) {
        const Moment& moment = moments.front();
        const std::string year = moment.year > 0 ? std::to_string(moment.year) : moment.when;
        Json fields{{"value", year}};
        if (year != moment.when)
            fields["label"] = moment.when;
        out.push_back({"when", heroes, fields, !early ? 1.7 : moment.year > 0 ? 2.2 : 1.6, false,
                       "The date " + moment.when + (heroes.empty() ? "." : " beside: " + spoken(heroes) + ".")});
    }
}

void addList(std::vector<Candidate>& out, const SceneMaterial& m, const StoryboardSources& sources) {
    if (m.facts.list.size() < 3)
        return;
    Json items = Json::array();
    Arts heroes;
    std::size_t at = 0;
    for (const std::string& entry : m.facts.list) {
        Json item{{"text", capitalised(entry)}};  // entries look alike, wherever they stood
        at = std::max(m.scene->prompt.find(entry, at), at);
        for (const ArtMatch& match : m.matches)
            if (match.begin >= at && match.begin < at + entry.size() && !item.contains("hero") && heroes.size() < 4 &&
                !sources.matcher.isSatelliteOnly(match.art)) {
                item["hero"] = match.art;
                heroes.push_back(match.art);
            }
        items.push_back(std::move(item));
    }
    out.push_back({"list",
                   heroes,
                   {{"items", items}},
                   2.0 + 0.25 * static_cast<double>(heroes.size()),
                   false,
                   "A list: " + joined(m.facts.list, ", ") + "."});
}

/// "Instead of asphalt, gravel" and "heavier than an elephant": two things, each with its picture.
void addComparison(std::vector<Candidate>& out, const SceneMaterial& m, const StoryboardSources& sources) {
    const std::string lower = lowerCase(m.scene->prompt);
    const std::size_t instead = baseLanguage(m.language) == "en" ? lower.find("instead of ") : std::string::npos;
    const std::size_t versus = std::min(lower.find(" versus "), lower.find(" vs "));
    const std::size_t cut = instead != std::string::npos ? instead : versus;
    if (cut == std::string::npos)
        return;
    const auto usable = [&](const ArtMatch& a) {
        return !sources.matcher.isSatelliteOnly(a.art) && a.certainty >= 0.85;
    };
    const auto right = std::ranges::find_if(m.matches, [&](const ArtMatch& a) { return usable(a) && a.begin >= cut; });
    if (right == m.matches.end())
        return;
    const auto left = std::ranges::find_if(m.matches, [&](const ArtMatch& a) {
        return usable(a) && a.art != right->art && (instead == 0 ? a.begin > right->begin : a.begin < cut);
    });
    if (left == m.matches.end())
        return;
    const auto side = [](const ArtMatch& match) { return Json{{"label", match.word}, {"hero", match.art}}; };
    // What is given up stands on the left.
    const bool swap = instead != std::string::npos;
    const Json fields{{"left", side(swap ? *right : *left)}, {"right", side(swap ? *left : *right)}};
    out.push_back({"comparison",
                   {swap ? right->art : left->art, swap ? left->art : right->art},
                   fields,
                   2.75,
                   false,
                   "Side by side: " + spoken({left->art, right->art}) + "."});
}

}  // namespace

std::vector<Candidate> factCandidates(const SceneMaterial& material, const StoryboardSources& sources) {
    std::vector<Candidate> out;
    for (const auto add :
         {addShare, addChange, addBars, addQuote, addNumber, addMap, addMoments, addList, addComparison})
        add(out, material, sources);
    return out;
}

std::vector<Candidate> pictureCandidates(const ArtMatch& match, const std::vector<ArtMatch>& others, PictureLook look,
                                         const ArtMatcher& matcher) {
    Arts heroes{match.art};
    const auto addHero = [&](const std::string& art) {
        if (heroes.size() < 4 && std::ranges::find(heroes, art) == heroes.end())
            heroes.push_back(art);
    };
    std::string second;
    for (const ArtMatch& other : others) {
        if (second.empty() && other.art != match.art && other.certainty >= 0.9 && !matcher.isSatelliteOnly(other.art) &&
            !matcher.isGeneric(other.art))
            second = other.art;
        if (heroes.size() < 3)
            addHero(other.art);
    }
    for (const std::string& art : match.satellites)
        addHero(art);
    const bool anyCity = match.reason == MatchReason::Instance && matcher.isGeneric(match.art);  // its map says more
    const double score = 1.35 + 0.9 * match.certainty + 0.08 * static_cast<double>(heroes.size() - 1) -
                         (matcher.isGeneric(match.art) ? 0.25 : 0) - (anyCity ? 0.5 : 0);
    const std::string alt = "Objects: " + spoken(heroes) + ".";
    const std::string ground = matcher.groundOf(match.art);
    Json wish = Json::object();
    put(wish, "kind", ground);
    std::vector<Candidate> out;
    if (look == PictureLook::Cutout) {
        out.push_back({"cutout", heroes, wish, score, true, alt});
    } else {
        out.push_back({"podium", heroes, Json::object(), score, true, alt});
        if (!ground.empty() && !matcher.isFramed(match.art)) {
            Arts unframed = heroes;
            std::erase_if(unframed, [&](const std::string& art) { return matcher.isFramed(art); });
            out.push_back({"landscape", unframed, wish, score + 0.06, true, alt});
        }
    }
    if (!second.empty())
        out.push_back({"pair",
                       {match.art, second},
                       Json::object(),
                       score - 0.12,
                       true,
                       "Objects: " + spoken({match.art, second}) + "."});
    return out;
}

Candidate typeCandidate(const SceneMaterial& material) {
    const TypeLines type = typeLines(material.scene->prompt, material.scene->emphasis, material.language);
    return {"type", {},    {{"lines", type.lines}, {"emphasis", type.emphasis}},
            1.1,    false, "The words “" + joined(type.lines, " ") + "”."};
}

}  // namespace sw::illustration
