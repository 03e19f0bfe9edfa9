#include "tests/bench/reference_short.h"

#include <QImage>
#include <QPainter>
#include <cmath>
#include <numbers>

#include "core/base/host.h"
#include "core/base/json.h"
#include "core/base/random.h"
#include "core/base/text.h"
#include "core/media/sound/sound_file.h"

namespace sw::bench {
namespace fs = std::filesystem;
namespace {

constexpr int kWidth = 1080;
constexpr int kHeight = 1920;
constexpr int kSceneFrames = 150;
constexpr int kFadeFrames = 15;
constexpr const char* kSentence = "A good tool keeps what did not change and renders only what changed";

double smooth(double t) {
    return t * t * (3 - 2 * t);
}

/// Noise of one size of detail, 0…1.
double noiseAt(const std::vector<double>& lattice, double x, double y) {
    constexpr int kSide = 64;
    const auto at = [&](int i, int j) {
        return lattice[static_cast<std::size_t>((j & (kSide - 1)) * kSide + (i & (kSide - 1)))];
    };
    const int i = static_cast<int>(std::floor(x));
    const int j = static_cast<int>(std::floor(y));
    const double u = smooth(x - i);
    const double v = smooth(y - j);
    return std::lerp(std::lerp(at(i, j), at(i + 1, j), u), std::lerp(at(i, j + 1), at(i + 1, j + 1), u), v);
}

/// Clouds, hard-edged shapes and grain, as in a photo.
QImage picture(int variant) {
    Random random(7000 + static_cast<std::uint64_t>(variant));
    std::vector<double> lattice(64 * 64);
    for (double& value : lattice)
        value = random.unit();
    QImage image(1620, 2880, QImage::Format_RGB32);
    const double hue = random.unit();
    for (int y = 0; y < image.height(); ++y) {
        auto* row = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            double value = 0;
            for (int octave = 0; octave < 7; ++octave)
                value += noiseAt(lattice, x * std::exp2(octave) / 400, y * std::exp2(octave) / 400) / std::exp2(octave + 1);
            const double grain = (random.unit() - 0.5) * 6;
            const QColor colour = QColor::fromHsvF(static_cast<float>(std::fmod(hue + 0.3 * value, 1.0)), 0.55F, static_cast<float>(std::clamp(value, 0.0, 1.0)));
            const auto channel = [&](int c) { return std::clamp(static_cast<int>(c + grain), 0, 255); };
            row[x] = qRgb(channel(colour.red()), channel(colour.green()), channel(colour.blue()));
        }
    }
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < 60; ++i) {
        painter.setBrush(QColor::fromHsv(static_cast<int>(random.below(360)), 160, 60 + static_cast<int>(random.below(190))));
        painter.setPen(Qt::NoPen);
        const QRectF box(random.unit() * 1500, random.unit() * 2700, 20 + random.unit() * 220, 20 + random.unit() * 300);
        i % 3 == 0 ? painter.drawEllipse(box) : painter.drawRect(box);
    }
    return image;
}

/// Bursts as long as words (voice) or plucked chords (music), so that ducking and loudness have work to do.
Sound sound(int scenes, bool voice) {
    Sound made{voice ? 1 : 2, {}};
    const auto frames = static_cast<std::size_t>(scenes) * kSceneFrames * kSoundRate / 30;
    for (std::size_t i = 0; i < frames; ++i) {
        const double t = static_cast<double>(i) / kSoundRate;
        const double phase = std::fmod(t, voice ? 0.37 : 0.5);
        const double envelope = voice ? (std::fmod(t, 5) < 4.5 ? std::sin(std::numbers::pi * phase / 0.37) : 0) : std::exp(-5 * phase);
        double value = 0;
        for (int harmonic = 1; harmonic < 6; ++harmonic)
            value += std::sin(2 * std::numbers::pi * (voice ? 140 : 220) * harmonic * t) / harmonic;
        for (int channel = 0; channel < made.channels; ++channel)
            made.samples.push_back(static_cast<float>(0.2 * envelope * value));
    }
    return made;
}

Json wordsFor(int scene, int& group) {
    Json words = Json::array();
    const std::vector<std::string> all = split(kSentence, ' ');
    int at = scene * kSceneFrames + 6;
    for (std::size_t i = 0; i < all.size(); ++i) {
        group += i % 4 == 0 && i > 0;
        words.push_back({{"text", all[i]}, {"start", at}, {"end", at + 10}, {"group", group}});
        at += 10;
    }
    ++group;
    return words;
}

Result<MediaRef> import(const fs::path& file, const fs::path& media) {
    LocalDisk disk;
    SW_TRY(const std::string digest, disk.digest(file));
    const MediaRef ref{digest, file.extension().string().substr(1)};
    std::error_code error;
    fs::copy_file(file, media / ref.fileName(), fs::copy_options::overwrite_existing, error);
    if (error)
        return fail(ErrorCode::Io, file.string() + " could not be copied: " + error.message() + ".");
    return ref;
}

/// Frame n shows the picture at zoom z, moved by (−X, −Y), all three linear in n; a key for every frame, since ours are
/// eased between. The last frames, which another scene fades over, stand still.
std::vector<CameraKey> camera(const Json& scene, std::int64_t shown) {
    std::vector<CameraKey> keys;
    const auto frames = scene.at("frames").get<int>();
    const auto value = [&](const char* name, double part) {
        return std::lerp(scene.at(std::string(name) + "0").get<double>(), scene.at(std::string(name) + "1").get<double>(), part);
    };
    for (int n = 0; n <= shown; ++n) {
        const double part = std::min(1.0, static_cast<double>(n) / (frames - 1));
        const double zoom = value("z", part);
        keys.push_back({static_cast<double>(n) / static_cast<double>(shown), (value("X", part) - kWidth / 2.0 * (zoom - 1)) / (zoom * kWidth),
                        (value("Y", part) - kHeight / 2.0 * (zoom - 1)) / (zoom * kHeight), zoom, 0});
    }
    return keys;
}

void addCaptions(const Json& words, Cut& cut) {
    const auto time = [&](const Json& word, const char* name) { return startOfFrame(word.at(name).get<std::int64_t>(), cut.rate); };
    int group = -1;
    for (const Json& word : words) {
        if (word.at("group").get<int>() != group) {
            group = word.at("group").get<int>();
            cut.captions.push_back({"sentence-" + std::to_string(group + 1), {time(word, "start"), {}}, {}});
        }
        CutCaption& caption = cut.captions.back();
        caption.words.push_back({word.at("text").get<std::string>(), {time(word, "start"), time(word, "end")}, false, !caption.words.empty()});
        caption.range.end = time(word, "end");
    }
}

}  // namespace

Result<void> writeInputs(const fs::path& folder, int scenes) {
    LocalDisk disk;
    SW_CHECK(disk.makeFolders(folder));
    Json list = Json::array();
    Json words = Json::array();
    int group = 0;
    for (int i = 0; i < scenes; ++i) {
        const std::string name = "scene" + std::to_string(i) + ".jpg";
        if (!disk.exists(folder / name) && !picture(i).save(QString::fromStdString((folder / name).string()), "JPG", 92))
            return fail(ErrorCode::Io, "The pictures could not be written to " + folder.string() + ".");
        const double near = 1.25 + 0.01 * i;
        const double far = 1.06 + 0.004 * i;
        const double from = i % 2 == 0 ? far : near;
        const double to = i % 2 == 0 ? near : far;
        list.push_back({{"image", name},
                        {"start", i * kSceneFrames},
                        {"frames", kSceneFrames + (i + 1 < scenes ? kFadeFrames : 0)},
                        {"z0", from}, {"z1", to},
                        {"X0", 0.3 * kWidth * (from - 1)}, {"X1", 0.7 * kWidth * (to - 1)},
                        {"Y0", 0.6 * kHeight * (from - 1)}, {"Y1", 0.2 * kHeight * (to - 1)}});
        for (Json& word : wordsFor(i, group))
            words.push_back(std::move(word));
    }
    SW_CHECK(disk.writeAtomically(folder / "voice.wav", wavBytes(sound(scenes, true))));
    SW_CHECK(disk.writeAtomically(folder / "music.wav", wavBytes(sound(scenes, false))));
    return disk.writeAtomically(folder / "ref.json", readableText({{"frames", scenes * kSceneFrames}, {"fade", kFadeFrames}, {"scenes", list},
                                                                  {"words", words}, {"voice", "voice.wav"}, {"music", "music.wav"}}));
}

Result<ReferenceShort> readInputs(const fs::path& folder, const fs::path& media) {
    LocalDisk disk;
    SW_CHECK(disk.makeFolders(media));
    SW_TRY(const std::string text, disk.read(folder / "ref.json"));
    SW_TRY(const Json json, parseJson(text, "ref.json"));
    ReferenceShort made{{}, media};
    Cut& cut = made.cut;
    cut.width = kWidth;
    cut.height = kHeight;
    cut.language = "en";
    cut.captionStyle = "bold";
    cut.duration = Duration::frames(json.at("frames").get<std::int64_t>(), cut.rate);
    const Json& scenes = json.at("scenes");
    for (std::size_t i = 0; i < scenes.size(); ++i) {
        const auto start = scenes[i].at("start").get<std::int64_t>();
        CutPicture picture;
        picture.origin = "scene-" + std::to_string(i + 1);
        picture.range = {startOfFrame(start, cut.rate),
                         i + 1 < scenes.size() ? startOfFrame(scenes[i + 1].at("start").get<std::int64_t>(), cut.rate)
                                               : TimePoint{} + cut.duration};
        CutLayer layer;
        SW_TRY(layer.media, import(folder / scenes[i].at("image").get<std::string>(), media));
        layer.box = {0, 0, kWidth, kHeight};
        picture.layers = {layer};
        picture.camera = camera(scenes[i], frameAt(picture.range.end, cut.rate) - start);
        if (i > 0)
            picture.transition = {TransitionKind::Dissolve, Duration::frames(json.at("fade").get<std::int64_t>(), cut.rate)};
        cut.pictures.push_back(std::move(picture));
    }
    addCaptions(json.at("words"), cut);
    for (const auto& [name, role] : {std::pair("voice", SoundRole::Voice), std::pair("music", SoundRole::Music)}) {
        CutSound sound;
        sound.origin = name;
        sound.role = role;
        sound.range = {TimePoint{}, TimePoint{} + cut.duration};
        SW_TRY(sound.media, import(folder / json.at(name).get<std::string>(), media));
        cut.sounds.push_back(std::move(sound));
    }
    return made;
}

}  // namespace sw::bench
