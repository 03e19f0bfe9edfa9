#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/asset_index.h"
#include "core/model/cut.h"
#include "core/model/project.h"

namespace sw {

/// How a cut goes to other editors: OpenTimelineIO (JSON, Clip.2), Final Cut Pro XML 1.9, and CMX 3600 edit decision lists.
enum class ExchangeFormat { Otio, FcpXml, Edl };

/// The format of a file's ending (".otio", with the dot, in any case), or none.
std::optional<ExchangeFormat> exchangeFormatOf(std::string_view ending);

/// What is to be written: a cut, and the project and assets that it was resolved from.
struct ExchangeRequest {
    const Project& project;
    const AssetIndex& assets;
    const Cut& cut;
    std::string mediaUrl;  ///< of the media folder, with a slash at its end: absolute ("file:///…") or relative
};

/// A file for another editor.
struct Exchanged {
    std::string text;                 ///< UTF-8 with line feeds
    std::vector<std::string> losses;  ///< sentences on what could not go along
};

/// Writes the cut in a format. Pure. Times are exact: pictures lie on whole frames, sounds on whole samples at 48 kHz; an
/// EDL has frames alone.
Exchanged exchanged(ExchangeFormat format, const ExchangeRequest& request);

}  // namespace sw
