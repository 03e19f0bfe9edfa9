#include "core/exchange/exchange.h"

#include "core/base/text.h"
#include "core/exchange/exchange_losses.h"
#include "core/exchange/exchange_writers.h"

namespace sw {

std::optional<ExchangeFormat> exchangeFormatOf(std::string_view ending) {
    const std::string lower = asciiLower(ending);
    if (lower == ".otio")
        return ExchangeFormat::Otio;
    if (lower == ".fcpxml")
        return ExchangeFormat::FcpXml;
    if (lower == ".edl")
        return ExchangeFormat::Edl;
    return std::nullopt;
}

Exchanged exchanged(ExchangeFormat format, const ExchangeRequest& request) {
    const ExchangeTimeline timeline = exchangeTimeline(request);
    Exchanged result{{}, exchangeLosses(format, request.cut, timeline)};
    switch (format) {
        case ExchangeFormat::Otio: result.text = otioText(request, timeline); break;
        case ExchangeFormat::FcpXml: result.text = fcpxmlText(request, timeline); break;
        case ExchangeFormat::Edl: result.text = edlText(request, timeline); break;
    }
    return result;
}

}  // namespace sw
