#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "services/image/art_pack.h"
#include "services/image/sentence_words.h"

namespace sw {

enum class PlaceKind { Country, City, Region, Island, Peak, Water, Site };

/// A country or a well-known place that a sentence names.
struct PlaceMention {
    std::string name;  ///< as the sentence writes it
    std::string iso;   ///< the country it lies in, "" at sea
    PlaceKind kind = PlaceKind::Country;
    GeoPoint at;            ///< for a country the middle of its largest part
    std::size_t begin = 0;  ///< bytes into the sentence
    friend bool operator==(const PlaceMention&, const PlaceMention&) = default;
};

/// The names of countries and places in one language. Immutable: may be used from any thread.
class Gazetteer {
public:
    /// Reads `places` (places.json) and the country names of `language` in the pack; English ones are always known.
    static Result<Gazetteer> open(const std::filesystem::path& places, const ArtPack& pack, std::string_view language);

    /// The places in the order of the words, each once. Exact names only: no demonyms ("Dutch"), no names that go on
    /// ("Paris Hilton", "New York Times"), no institutions ("University of Rochester"); names that are also words or
    /// people count only after a word of place.
    [[nodiscard]] std::vector<PlaceMention> find(const std::vector<illustration::Token>& tokens) const;

    /// What the language calls a country, short enough for a map.
    [[nodiscard]] std::string countryName(const Country& country) const;

private:
    struct Place {
        std::string iso;
        PlaceKind kind = PlaceKind::Country;
        GeoPoint at;
    };
    void addCountries(const std::map<std::string, std::string>& names, const ArtPack& pack);
    [[nodiscard]] bool standsAlone(const std::vector<illustration::Token>& tokens, std::size_t from, std::size_t to,
                                   const std::string& name) const;

    std::string m_language;
    std::map<std::string, Place, std::less<>> m_places;  ///< by lower-case name; short forms ("US") as written
    std::set<std::string, std::less<>> m_uncertain;
    std::map<std::string, std::string> m_countryNames;  ///< by ISO code
};

}  // namespace sw
