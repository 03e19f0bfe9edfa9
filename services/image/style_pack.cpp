#include "services/image/style_pack.h"

#include <fstream>
#include <iterator>
#include <system_error>

namespace sw::illustration {

Result<StylePack> stylePackFrom(const Json& json, const std::string& what) {
    StylePack pack;
    pack.name = stringOr(json, "name");
    pack.title = stringOr(json, "title");
    if (pack.name.empty() || pack.title.empty())
        return fail(ErrorCode::InvalidInput, what + " has no \"name\" or no \"title\". Add them or restore the file.");
    const std::string manner = stringOr(json, "manner");
    if (manner != "depth" && manner != "cutout")
        return fail(ErrorCode::InvalidInput, what + ": \"manner\" must be \"depth\" or \"cutout\".");
    pack.manner = manner == "cutout" ? Manner::Cutout : Manner::Depth;
    const Json faces = json.contains("typefaces") ? json["typefaces"] : Json::object();
    const auto face = [&](const char* name, QString& family) {
        family = QString::fromStdString(stringOr(faces, name, family.toStdString()));
    };
    face("display", pack.faces.display);
    face("heading", pack.faces.heading);
    face("text", pack.faces.text);
    struct Member {
        const char* name;
        double* value;
        double most;
    };
    for (const Member& m :
         {Member{"grain", &pack.grain, 0.1}, Member{"vignette", &pack.vignette, 1},
          Member{"heroShare", &pack.heroShare, 0.9}, Member{"tiltLow", &pack.tiltLow, 30},
          Member{"tiltHigh", &pack.tiltHigh, 30}, Member{"relight", &pack.relight, 1},
          Member{"satelliteShare", &pack.satelliteShare, 0.5}, Member{"satelliteBlur", &pack.satelliteBlur, 30},
          Member{"stickerBorder", &pack.stickerBorder, 60}, Member{"paperTexture", &pack.paperTexture, 0.5}}) {
        *m.value = numberOr(json, m.name, *m.value);
        if (!(*m.value >= 0 && *m.value <= m.most))
            return fail(ErrorCode::InvalidInput,
                        what + ": \"" + m.name + "\" must lie between 0 and " + std::to_string(m.most) + ".");
    }
    return pack;
}

Result<std::map<std::string, StylePack>> loadStylePacks(const std::filesystem::path& folder) {
    std::map<std::string, StylePack> packs;
    std::error_code error;
    for (std::filesystem::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
        if (it->path().extension() != ".json")
            continue;
        const std::string what = "The style pack " + it->path().string();
        std::ifstream stream(it->path(), std::ios::binary);
        const std::string text{std::istreambuf_iterator<char>(stream), {}};
        if (!stream && !stream.eof())
            return fail(ErrorCode::Io, what + " cannot be read. Check its permissions.");
        SW_TRY(const Json json, parseJson(text, what));
        SW_TRY(StylePack pack, stylePackFrom(json, what));
        packs[pack.name] = std::move(pack);
    }
    if (packs.empty())
        return fail(ErrorCode::MissingComponent,
                    "No style packs were found in " + folder.string() + ". Install the program again.",
                    error.message());
    return packs;
}

}  // namespace sw::illustration
