#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace sw {

/// A stretch of bytes in one of the pack's files.
struct ByteSpan {
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
};

/// One picture of the pack.
struct ArtEntry {
    std::string name;      ///< "desert-island"
    std::string category;  ///< "nature", "food", "places", "activities", "objects", "body", "signs", "ideas"
    std::vector<std::string> keywords;  ///< English, loosely related: for searching, not for choosing
    ByteSpan span;
};

/// Degrees east and north.
struct GeoPoint {
    double lon = 0;
    double lat = 0;
    friend bool operator==(const GeoPoint&, const GeoPoint&) = default;
};

struct GeoBox {
    double west = 0;
    double south = 0;
    double east = 0;
    double north = 0;
};

/// A country on the map. A few drawn territories have no ISO code; they are there so that maps have no holes.
struct Country {
    std::string iso;   ///< ISO 3166-1 alpha-2, "XK" for Kosovo, or ""
    std::string name;  ///< English, as on a small map ("Dem. Rep. Congo")
    GeoBox bounds;     ///< of all its parts; spans the whole width when it crosses the date line
    GeoBox mainland;   ///< of its largest polygon
    ByteSpan span;
};

/// An outer ring followed by its holes. Rings are open: the last point does not repeat the first.
struct GeoPolygon {
    std::vector<std::vector<GeoPoint>> rings;
};

/// Names of one language, in lower case unless it says so: whole names only, and only those that belong to one thing.
struct LocalNames {
    std::map<std::string, std::string> art;           ///< "vulkan" → "volcano"
    std::map<std::string, std::string> countries;     ///< "deutschland" → "DE"
    std::map<std::string, std::string> countryNames;  ///< "DE" → "Deutschland", as written
};

/// The pictures, flags and country outlines that the build has packed (packaging/art). Only the index is in memory;
/// what is asked for is read from the pack's files. Immutable once open: all functions may be called from any thread.
class ArtPack {
public:
    /// `folder` holds art.json. Fails with MissingComponent when the pack is not there, is torn or of another version.
    static Result<ArtPack> open(const std::filesystem::path& folder);

    /// Changes whenever a picture, outline or name does.
    [[nodiscard]] const std::string& digest() const { return m_digest; }
    /// In name order.
    [[nodiscard]] const std::vector<ArtEntry>& entries() const { return m_entries; }
    [[nodiscard]] bool has(std::string_view name) const;
    /// The picture as SVG text; NotFound when the pack has none of that name.
    [[nodiscard]] Result<std::string> svg(std::string_view name) const;

    [[nodiscard]] bool hasFlag(std::string_view iso) const;
    /// A round flag as SVG text.
    [[nodiscard]] Result<std::string> flagSvg(std::string_view iso) const;

    [[nodiscard]] const std::vector<Country>& countries() const { return m_countries; }
    /// Null when no outline has that code.
    [[nodiscard]] const Country* country(std::string_view iso) const;
    /// The polygons of `country`, which must be one of countries(), by falling size.
    [[nodiscard]] Result<std::vector<GeoPolygon>> outline(const Country& country) const;

    /// `language` is BCP 47; only its first part counts. Empty names for a language that the pack does not know.
    [[nodiscard]] Result<LocalNames> names(std::string_view language) const;

private:
    [[nodiscard]] const ArtEntry* entry(std::string_view name) const;
    [[nodiscard]] Result<std::string> bytes(const char* file, ByteSpan span) const;

    std::filesystem::path m_folder;
    std::string m_digest;
    std::vector<ArtEntry> m_entries;
    std::map<std::string, ByteSpan, std::less<>> m_flags;
    std::vector<Country> m_countries;
};

}  // namespace sw
