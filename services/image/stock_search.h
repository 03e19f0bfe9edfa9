#pragma once

#include <string>
#include <vector>

#include "core/base/json.h"
#include "services/remote/endpoint.h"
#include "services/remote/picture_size.h"

namespace sw {

/// One file of something found, at one size.
struct StockFile {
    std::string url;
    PictureSize size;
    friend bool operator==(const StockFile&, const StockFile&) = default;
};

/// A photo or video of a stock agency.
struct StockItem {
    std::string id;      ///< "pexels:1234"
    std::string author;
    std::string page;    ///< its address, for the credit
    PictureSize size;      ///< of the whole
    std::vector<StockFile> files;
};

/// What is looked for.
struct StockQuery {
    std::string words;
    PictureSize canvas;
    bool video = false;
};

/// The search of an agency's protocol ("pexels", "pixabay"), without its key: pexels.com/api/documentation, pixabay.com/api/docs.
RemoteRequest stockRequest(const std::string& protocol, const StockQuery& query);

/// What its answer lists, best first. Items without a usable file are left out.
std::vector<StockItem> stockItems(const std::string& protocol, const Json& answer, bool video);

/// The smallest file that covers `wanted` when it is cut to its shape, else the largest.
const StockFile& bestFile(const StockItem& item, PictureSize wanted);

/// One of `items`, by `seed`: scenes whose seeds differ by less than the number of items get different ones. Those too
/// small for `canvas` are left out as long as others are there. Null when there are none.
const StockItem* chosenItem(const std::vector<StockItem>& items, PictureSize canvas, std::uint64_t seed);

}  // namespace sw
