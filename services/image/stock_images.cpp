#include "services/image/stock_images.h"

#include <QDateTime>
#include <QTimeZone>
#include <cmath>
#include <cstdlib>

#include "core/base/text.h"
#include "services/image/image_words.h"
#include "services/image/picture.h"
#include "services/image/received_picture.h"
#include "services/remote/answer_json.h"
#include "services/remote/named_file.h"
#include "services/remote/retry.h"

namespace sw {
namespace {

constexpr std::size_t kMostLetters = 100;  // of a search; Pixabay's limit
constexpr std::size_t kMostSearches = 4;
constexpr double kGround = 1 + 2 * illustration::kOverhang;  // against the canvas
constexpr std::int64_t kYear2001 = 1'000'000'000;

/// When an agency takes requests again, of its X-RateLimit headers: Pixabay says how many seconds it is until then, Pexels the
/// time itself.
std::string limitWords(const RemoteAnswer& answer) {
    const std::string limit = answer.header("x-ratelimit-limit");
    const std::int64_t reset = std::strtoll(answer.header("x-ratelimit-reset").c_str(), nullptr, 10);
    if (limit.empty() || reset <= 0)
        return {};
    const std::string when = reset < kYear2001 ? "in " + spokenWait(std::chrono::seconds(reset))
                                               : "on " + QDateTime::fromSecsSinceEpoch(reset, Qt::UTC).toString("yyyy-MM-dd HH:mm").toStdString() + " UTC";
    return " Its limit is " + limit + " requests; it takes the next " + when + ".";
}

std::string agency(const std::string& protocol) {
    return protocol == "pexels" ? "Pexels" : "Pixabay";
}

std::string licenceOf(const StockItem& item, const std::string& protocol, bool video) {
    return std::string(video ? "Video" : "Photo") + (item.author.empty() ? "" : " by " + item.author) + " on " + agency(protocol) +
           (item.page.empty() ? "" : ", " + item.page) + " (" + agency(protocol) + (protocol == "pexels" ? " licence)" : " content licence)");
}

}  // namespace

StockImages::StockImages(const ProviderEntry& entry, const RemoteImaging& remote)
    : m_endpoint(endpointOf(entry, *remote.keys)),
      m_client(*remote.client),
      m_protocol(entry.protocol),
      m_video(stringOr(entry.whole, "media") == "video") {
    m_endpoint.keyPrefix.clear();
    if (m_protocol == "pixabay")
        m_endpoint.keyParameter = "key";
}

Result<Json> StockImages::answerTo(const RemoteRequest& request, const std::stop_token& stop) {
    SW_TRY(const RemoteAnswer answer, m_client.ask(m_endpoint, request, stop));
    if (answer.isGood())
        return answerJson(m_endpoint, answer);
    Error error = m_client.refusalOf(m_endpoint, answer);
    if (answer.status == 429)
        error.message += limitWords(answer);
    return tl::unexpected<Error>(std::move(error));
}

Result<StockItem> StockImages::find(const ImageOrder& order, const StageContext& context) {
    const std::vector<std::string> searches = searchesFor(order, kMostLetters);
    for (std::size_t i = 0; i < std::min(searches.size(), kMostSearches); ++i) {
        context.report(0.05 + 0.05 * static_cast<double>(i), name() + " is asked for “" + searches[i] + "”");
        const StockQuery query{searches[i], {order.width, order.height}, m_video};
        SW_TRY(const Json answer, answerTo(stockRequest(m_protocol, query), context.stop));
        const std::vector<StockItem> items = stockItems(m_protocol, answer, m_video);
        if (const StockItem* item = chosenItem(items, query.canvas, order.seed))
            return *item;
    }
    return fail(ErrorCode::Provider, name() + " has nothing for “" + shownIn(order) + "”" + (searches.empty() ? ", which has no word to search for" : "") +
                                         ". Write the scene's picture prompt in other words, or choose another provider.");
}

Result<StageResult> StockImages::make(const ImageOrder& order, const StageContext& context) {
    SW_TRY(const StockItem item, find(order, context));
    const PictureSize wanted{static_cast<int>(std::lround(kGround * order.width)), static_cast<int>(std::lround(kGround * order.height))};
    const NamedFile file{bestFile(item, m_video ? PictureSize{order.width, order.height} : wanted).url, {}, m_video ? kMostFootageBytes : kMostPictureBytes};
    SW_TRY(const PictureFolder folder, PictureFolder::make());
    const auto progress = [&](std::uint64_t there, std::uint64_t expected) {
        if (expected > 0)
            context.report(0.3 + 0.5 * std::min(1.0, static_cast<double>(there) / static_cast<double>(expected)), "The picture is fetched from " + name());
    };
    SW_CHECK(downloadNamed(m_client, m_endpoint, file, folder.file(), context.stop, progress));
    const std::string whose = name() + (m_video ? "'s video" : "'s picture");
    SW_TRY(StageResult result, m_video ? footageResult(folder.file(), order, whose, context.stop) : flatResult(folder.file(), order, whose, context.stop));
    result.value["source"] = item.id;
    result.provider = name();
    result.model = agency(m_protocol);
    result.licence = licenceOf(item, m_protocol, m_video);
    result.used = {{"images", 1}};
    return result;
}

Result<ProviderHealth> StockImages::health(const std::stop_token& stop) {
    RemoteRequest search = stockRequest(m_protocol, {"mountain", {1080, 1920}, m_video});
    SW_TRY(const Json answer, answerTo(search, stop));
    const std::size_t found = stockItems(m_protocol, answer, m_video).size();
    return ProviderHealth{found > 0 ? "searches" : "answers, but finds nothing", {}};
}

}  // namespace sw
