#include "services/image/stock_search.h"

#include <algorithm>
#include <cmath>

#include "services/remote/answer_json.h"

namespace sw {
namespace {

constexpr int kPerPage = 40;
constexpr double kLargeEnough = 0.6;  // of the canvas' pixels along each side

/// Numbers and texts that name a thing, as text.
std::string idIn(const Json& object) {
    const Json& id = memberOf(object, "id");
    if (id.is_number_unsigned())
        return std::to_string(id.get<std::uint64_t>());
    return id.is_string() ? id.get<std::string>() : std::string();
}

PictureSize sizeIn(const Json& object, const char* width = "width", const char* height = "height") {
    const auto side = [&](const char* name) { return static_cast<int>(std::clamp<std::int64_t>(integerOr(object, name, 0), 0, 100'000)); };
    return {side(width), side(height)};
}

/// How large it is when it must fit into a box and keeps its shape.
PictureSize within(PictureSize whole, double width, double height) {
    if (whole.width == 0 || whole.height == 0)
        return {};
    const double scale = std::min({1.0, width / whole.width, height / whole.height});
    return {static_cast<int>(std::lround(whole.width * scale)), static_cast<int>(std::lround(whole.height * scale))};
}

void addFile(StockItem& item, std::string url, PictureSize size) {
    if (!url.empty())
        item.files.push_back({std::move(url), size});
}

/// "large" and "large2x" fit into 940 × 650 and twice that, as the reference says.
StockItem pexelsPhoto(const Json& photo) {
    StockItem item{"pexels:" + idIn(photo), stringOr(photo, "photographer"), stringOr(photo, "url"), sizeIn(photo), {}};
    const Json& files = memberOf(photo, "src");
    addFile(item, stringOr(files, "large"), within(item.size, 940, 650));
    addFile(item, stringOr(files, "large2x"), within(item.size, 1880, 1300));
    addFile(item, stringOr(files, "original"), item.size);
    return item;
}

StockItem pexelsVideo(const Json& video) {
    StockItem item{"pexels:" + idIn(video), stringOr(memberOf(video, "user"), "name"), stringOr(video, "url"), sizeIn(video), {}};
    if (const Json& files = memberOf(video, "video_files"); files.is_array())
        for (const Json& file : files)
            if (stringOr(file, "file_type") == "video/mp4")
                addFile(item, stringOr(file, "link"), sizeIn(file));
    return item;
}

StockItem pixabayPhoto(const Json& hit) {
    StockItem item{"pixabay:" + idIn(hit), stringOr(hit, "user"), stringOr(hit, "pageURL"), sizeIn(hit, "imageWidth", "imageHeight"), {}};
    addFile(item, stringOr(hit, "webformatURL"), within(item.size, 640, 640));
    addFile(item, stringOr(hit, "largeImageURL"), within(item.size, 1280, 1280));
    addFile(item, stringOr(hit, "fullHDURL"), within(item.size, 1920, 1920));  // these two for approved keys alone
    addFile(item, stringOr(hit, "imageURL"), item.size);
    return item;
}

StockItem pixabayVideo(const Json& hit) {
    StockItem item{"pixabay:" + idIn(hit), stringOr(hit, "user"), stringOr(hit, "pageURL"), {}, {}};
    for (const char* name : {"tiny", "small", "medium", "large"}) {
        const Json& file = memberOf(memberOf(hit, "videos"), name);
        addFile(item, stringOr(file, "url"), sizeIn(file));
    }
    if (!item.files.empty())
        item.size = item.files.back().size;
    return item;
}

/// How much of the canvas' pixels it has along the side where it has least, when it is cut to the canvas' shape.
double coverage(PictureSize size, PictureSize canvas) {
    return std::min(static_cast<double>(size.width) / canvas.width, static_cast<double>(size.height) / canvas.height);
}

}  // namespace

RemoteRequest stockRequest(const std::string& protocol, const StockQuery& query) {
    const double shape = static_cast<double>(query.canvas.width) / query.canvas.height;
    const bool square = std::abs(std::log(shape)) < 0.1;
    const std::string perPage = "&per_page=" + std::to_string(kPerPage);
    RemoteRequest request;
    request.accepts = {"application/json"};
    if (protocol == "pexels") {
        const std::string orientation = square ? "square" : shape < 1 ? "portrait" : "landscape";
        request.path = std::string(query.video ? "/v1/videos/search" : "/v1/search") + "?query=" + queryText(query.words) +
                       "&orientation=" + orientation + perPage;
        return request;
    }
    const std::string kind = query.video ? "&video_type=film" : "&image_type=photo";
    // Its videos cannot be asked for by orientation.
    const std::string orientation = query.video ? "" : std::string("&orientation=") + (square ? "all" : shape < 1 ? "vertical" : "horizontal");
    request.path = std::string(query.video ? "/videos/" : "/") + "?q=" + queryText(query.words) + kind + orientation + "&safesearch=true" + perPage;
    return request;
}

std::vector<StockItem> stockItems(const std::string& protocol, const Json& answer, bool video) {
    const bool pexels = protocol == "pexels";
    const Json& list = memberOf(answer, !pexels ? "hits" : video ? "videos" : "photos");
    std::vector<StockItem> items;
    if (!list.is_array())
        return items;
    for (const Json& one : list) {
        StockItem item = pexels ? (video ? pexelsVideo(one) : pexelsPhoto(one)) : (video ? pixabayVideo(one) : pixabayPhoto(one));
        if (!idIn(one).empty() && !item.files.empty())
            items.push_back(std::move(item));
    }
    return items;
}

const StockFile& bestFile(const StockItem& item, PictureSize wanted) {
    const StockFile* best = nullptr;
    for (const StockFile& file : item.files) {
        const double covers = coverage(file.size, wanted);
        const double bestCovers = best ? coverage(best->size, wanted) : 0;
        if (!best || (bestCovers < 1 ? covers > bestCovers : covers >= 1 && covers < bestCovers))
            best = &file;
    }
    return *best;
}

const StockItem* chosenItem(const std::vector<StockItem>& items, PictureSize canvas, std::uint64_t seed) {
    std::vector<const StockItem*> all;
    std::vector<const StockItem*> large;
    for (const StockItem& item : items) {
        all.push_back(&item);
        if (coverage(bestFile(item, canvas).size, canvas) >= kLargeEnough)
            large.push_back(&item);
    }
    const std::vector<const StockItem*>& from = large.empty() ? all : large;
    return from.empty() ? nullptr : from[static_cast<std::size_t>(seed % from.size())];
}

}  // namespace sw
