#include "services/image/gazetteer.h"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "core/base/json.h"

namespace sw {

using illustration::Token;
using illustration::TokenKind;

namespace {

constexpr std::size_t kLongestName = 5;
constexpr std::size_t kShortForm = 4;  ///< "US", "UK" and "EEUU" are looked up as written, since "us" is a word

PlaceKind kindOf(std::string_view name) {
    if (name == "city")
        return PlaceKind::City;
    if (name == "region")
        return PlaceKind::Region;
    if (name == "island")
        return PlaceKind::Island;
    if (name == "peak")
        return PlaceKind::Peak;
    return name == "water" ? PlaceKind::Water : PlaceKind::Site;
}

/// Capitals only, as in "UAE"; such a name is a word in lower case.
bool isShortForm(std::string_view name) {
    return name.size() <= kShortForm &&
           std::ranges::all_of(name, [](char c) { return (c >= 'A' && c <= 'Z') || c == '.'; });
}

std::string keyOf(std::string_view name) {
    return isShortForm(name) ? std::string(name) : illustration::lowerCase(name);
}

GeoPoint middleOf(const Country& country) {
    return {(country.mainland.west + country.mainland.east) / 2, (country.mainland.south + country.mainland.north) / 2};
}

const Json& member(const Json& object, const char* name) {
    static const Json kNone;
    const auto it = object.find(name);
    return it == object.end() ? kNone : *it;
}

std::string textOf(const Json& value) {
    return value.is_string() ? value.get<std::string>() : std::string();
}

const std::set<std::string_view> kPlaceWords{
    "in",      "near", "from", "to",  "of",  "at", "across", "between", "around", "off",   "and",   "via", "toward",
    "towards", "nach", "aus",  "bei", "von", "en", "desde",  "cerca",   "de",     "a",     "hacia", "à",   "depuis",
    "vers",    "da",   "di",   "em",  "na",  "no", "city",   "island",  "ciudad", "stadt", "ville"};
const std::set<std::string_view> kInstitutions{"university",   "institute",   "college",     "school",     "bank",
                                               "hospital",     "universität", "universidad", "université", "università",
                                               "universidade", "institut",    "instituto"};

}  // namespace

Result<Gazetteer> Gazetteer::open(const std::filesystem::path& places, const ArtPack& pack, std::string_view language) {
    std::ifstream in(places, std::ios::binary);
    if (!in)
        return fail(ErrorCode::MissingComponent,
                    "The table of places " + places.string() + " cannot be read. Install Shortwright again.");
    SW_TRY(const Json table,
           parseJson(std::string(std::istreambuf_iterator<char>(in), {}), "The table of places " + places.string()));
    Gazetteer gazetteer;
    gazetteer.m_language = illustration::baseLanguage(language);
    for (const std::string_view known : {std::string_view("en"), language}) {
        SW_TRY(const LocalNames names, pack.names(known));
        gazetteer.addCountries(names.countries, pack);
        gazetteer.m_countryNames = names.countryNames;
    }
    std::map<std::string, std::string> forms;
    for (const auto& [name, iso] : member(table, "countries").items())
        forms.emplace(name, textOf(iso));
    gazetteer.addCountries(forms, pack);
    for (const Json& row : member(table, "places")) {
        const Place place{
            stringOr(row, "iso"), kindOf(stringOr(row, "kind")), {numberOr(row, "lon", 0), numberOr(row, "lat", 0)}};
        gazetteer.m_places.insert_or_assign(keyOf(stringOr(row, "name")), place);
        for (const Json& other : member(row, "also"))
            gazetteer.m_places.insert_or_assign(keyOf(textOf(other)), place);
    }
    for (const Json& name : member(table, "uncertain"))
        gazetteer.m_uncertain.insert(illustration::lowerCase(textOf(name)));
    return gazetteer;
}

void Gazetteer::addCountries(const std::map<std::string, std::string>& names, const ArtPack& pack) {
    for (const auto& [name, iso] : names)
        if (const Country* country = pack.country(iso))
            m_places.insert_or_assign(keyOf(name), Place{iso, PlaceKind::Country, middleOf(*country)});
}

std::string Gazetteer::countryName(const Country& country) const {
    const auto it = m_countryNames.find(country.iso);
    const bool plain = it != m_countryNames.end() && it->second.find_first_of(",(") == std::string::npos;
    // English outlines have short names, but some are cut off: "Dem. Rep. Congo".
    const bool english = m_language == "en" && country.name.find('.') == std::string::npos;
    return plain && !english ? it->second : country.name;
}

std::vector<PlaceMention> Gazetteer::find(const std::vector<Token>& tokens) const {
    const char* joint = illustration::writesSpaces(m_language) ? " " : "";
    std::vector<PlaceMention> out;
    for (std::size_t i = 0; i < tokens.size();) {
        std::size_t used = 1;
        const bool mayStart = tokens[i].kind == TokenKind::Word && (tokens[i].capital || *joint == '\0');
        for (std::size_t count = mayStart ? std::min(kLongestName, tokens.size() - i) : 0; count > 0; --count) {
            std::string lower;
            std::string written;
            for (std::size_t k = i; k < i + count; ++k) {
                const char* gap = k > i && tokens[k].begin > tokens[k - 1].end ? joint : "";
                lower += gap + tokens[k].lower;
                written += gap + tokens[k].text.substr(0, tokens[k].lower.size());
            }
            auto it = isShortForm(written) ? m_places.find(written) : m_places.find(lower);
            if (it == m_places.end() || !standsAlone(tokens, i, i + count, lower))
                continue;
            const Place& place = it->second;
            const bool again =
                std::ranges::any_of(out, [&](const PlaceMention& p) { return p.iso == place.iso && p.at == place.at; });
            if (!again)
                out.push_back({written, place.iso, place.kind, place.at, tokens[i].begin});
            used = count;
            break;
        }
        i += used;
    }
    return out;
}

bool Gazetteer::standsAlone(const std::vector<Token>& tokens, std::size_t from, std::size_t to,
                            const std::string& name) const {
    if (!illustration::writesSpaces(m_language))
        return true;
    const bool capitalsAreNames = m_language != "de";
    if (capitalsAreNames && to < tokens.size() && tokens[to].kind == TokenKind::Word && tokens[to].capital)
        return false;
    if (capitalsAreNames && from > 1 && tokens[from - 1].kind == TokenKind::Word && tokens[from - 1].capital)
        return false;
    if (from > 1 && kInstitutions.contains(tokens[from - 2].lower))
        return false;
    return !m_uncertain.contains(name) || (from > 0 && kPlaceWords.contains(tokens[from - 1].lower));
}

}  // namespace sw
