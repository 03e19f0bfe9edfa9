#include "ui/timeline/media_pictures.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QPointer>
#include <QSaveFile>
#include <algorithm>
#include <cmath>

#include "core/base/digest.h"
#include "core/media/scene/compositor.h"
#include "core/media/scene/placeholder.h"

namespace sw::ui {
namespace {

constexpr std::size_t kMostWaiting = 200;
constexpr const char* kFolder = "thumbnails";
constexpr qsizetype kMostFiles = 4000;  // some 20 MB

/// All that decides how the picture looks, as bytes. Asked for with every painting, so it is quick rather than short.
std::string keyOf(const CutPicture& scene, QSize canvas, std::int64_t frame, std::int64_t frames) {
    std::string key = "thumbnail 1";
    const auto add = [&](double value) { key.append(reinterpret_cast<const char*>(&value), sizeof value); };
    const auto addBox = [&](const Box& box) {
        for (const double value : {box.x, box.y, box.width, box.height})
            add(value);
    };
    const auto addGrade = [&](const ColourGrade& grade) {
        for (const double value : {grade.exposure, grade.temperature, grade.tint, grade.contrast, grade.saturation})
            add(value);
        key += grade.lut.digest;
    };
    for (const double value : {double(canvas.width()), double(canvas.height()), double(frame), double(frames)})
        add(value);
    for (const CutLayer& layer : scene.layers) {
        key += layer.media.fileName();
        addBox(layer.box);
        addBox(layer.crop);
        addGrade(layer.grade);
        for (const double value : {layer.depth, layer.rotation, layer.opacity, layer.from.toSeconds(), double(layer.fit),
                                   double(layer.mirrored), double(layer.reverse)})
            add(value);
        for (const SpeedKey& speed : layer.speed) {
            add(speed.at);
            add(speed.speed);
        }
    }
    for (const CameraKey& camera : scene.camera)
        for (const double value : {camera.at, camera.x, camera.y, camera.zoom, camera.roll})
            add(value);
    for (const Duration aside : {scene.before, scene.after})
        add(aside.toSeconds());
    addGrade(scene.grade);
    return key;
}

/// The files that a picture shows, and how its canvas is shaped.
std::string mediaOf(const CutPicture& scene, QSize canvas) {
    std::string media = std::to_string(canvas.width()) + ":" + std::to_string(canvas.height());
    for (const CutLayer& layer : scene.layers)
        media += "|" + layer.media.fileName();
    return media;
}

QImage compose(const std::filesystem::path& media, const CutPicture& scene, QSize canvas, std::int64_t frame, FrameRate rate,
               const std::stop_token& stop) {
    auto cut = std::make_shared<Cut>();
    cut->width = canvas.width();
    cut->height = canvas.height();
    cut->rate = rate;
    cut->duration = scene.range.duration();
    cut->pictures = {scene};
    const int width = std::max(2, static_cast<int>(std::lround(double(MediaPictures::kHeight) * canvas.width() / canvas.height())));
    CompositorOptions options;
    options.missing = MissingMedia::Placeholder;
    options.stop = stop;
    options.loadAhead = false;
    Compositor compositor(cut, media, CaptionStyle{}, width, MediaPictures::kHeight, options);
    Result<QImage> still = compositor.still(frame);
    if (still)
        return *still;
    return still.error().code == ErrorCode::Cancelled ? QImage() : placeholderPicture({width, MediaPictures::kHeight});
}

/// From the folder if it is there, else made and put there. A folder that cannot be written only costs time.
QImage load(const std::filesystem::path& media, const std::string& key, const CutPicture& scene, QSize canvas, std::int64_t frame,
            FrameRate rate, const std::stop_token& stop) {
    const QDir folder(QString::fromStdString((media / kFolder).string()));
    const QString file = folder.filePath(QString::fromStdString(digestOf(key)) + ".jpg");
    if (QImage kept(file); !kept.isNull() && kept.height() <= MediaPictures::kHeight + 1)
        return kept;
    QImage made = compose(media, scene, canvas, frame, rate, stop);
    const bool whole = std::all_of(scene.layers.begin(), scene.layers.end(), [&](const CutLayer& layer) {
        return !layer.media || QFile::exists(QString::fromStdString((media / layer.media.fileName()).string()));
    });
    if (made.isNull() || !whole)
        return made;
    folder.mkpath(".");
    QSaveFile out(file);
    if (out.open(QIODevice::WriteOnly) && made.save(&out, "JPG", 85))
        out.commit();
    return made;
}

/// Keeps the newest files only.
void prune(const std::filesystem::path& media, const std::stop_token& stop) {
    QDir folder(QString::fromStdString((media / kFolder).string()));
    const QStringList files = folder.entryList({"*.jpg", "*.peaks"}, QDir::Files, QDir::Time);
    for (qsizetype i = kMostFiles; i < files.size() && !stop.stop_requested(); ++i)
        folder.remove(files[i]);
}

}  // namespace

MediaPictures::MediaPictures(QObject* parent) : QObject(parent), m_work(std::make_unique<BackgroundWork>(kMostWaiting)) {}

MediaPictures::~MediaPictures() = default;

void MediaPictures::setFolder(const std::filesystem::path& media) {
    if (media == m_media)
        return;
    m_work->forgetAll();
    m_media = media;
    m_kept.clear();
    m_newest.clear();
    m_uses.clear();
    m_bytes = 0;
    ++m_generation;
    if (!media.empty())
        m_work->want("prune", [media](const std::stop_token& stop) { prune(media, stop); });
}

QImage MediaPictures::picture(const CutPicture& scene, QSize canvas, double at, int height) {
    if (m_media.empty() || scene.layers.empty() || canvas.isEmpty())
        return {};
    // Times of a tenth of a second are near enough, so that zooming finds what is there.
    const FrameRate rate{10, 1};
    const auto frames = std::max<std::int64_t>(1, frameAt(TimePoint{} + scene.range.duration(), rate));
    const auto frame = std::clamp<std::int64_t>(std::llround(at * static_cast<double>(frames)), 0, frames - 1);
    CutPicture shown = scene;
    shown.range = {{}, startOfFrame(frames, rate)};
    shown.transition = {};
    const std::string key = keyOf(shown, canvas, frame, frames);
    if (const auto kept = m_kept.find(key); kept != m_kept.end())
        return scaled(kept->second, height);
    const std::string shows = mediaOf(shown, canvas);
    const QPointer<MediaPictures> self(this);
    m_work->want(
        key, [self, key, shows, shown, canvas, frame, rate, media = m_media, generation = m_generation](const std::stop_token& stop) {
            QImage made = load(media, key, shown, canvas, frame, rate, stop);
            if (stop.stop_requested() || made.isNull())
                return;
            QMetaObject::invokeMethod(
                qApp,
                [self, key, shows, made = std::move(made), generation] {
                    if (self && self->m_generation == generation)
                        self->keep(key, shows, made);
                },
                Qt::QueuedConnection);
        });
    const auto newest = m_newest.find(shows);
    const auto standIn = newest == m_newest.end() ? m_kept.end() : m_kept.find(newest->second);
    return standIn == m_kept.end() ? QImage() : scaled(standIn->second, height);
}

QImage MediaPictures::scaled(Kept& kept, int height) {
    m_uses.splice(m_uses.begin(), m_uses, kept.use);
    if (kept.scaled.height() != height)
        kept.scaled = kept.image.scaledToHeight(height, Qt::SmoothTransformation).convertToFormat(QImage::Format_RGB32);
    return kept.scaled;
}

void MediaPictures::keep(const std::string& key, const std::string& media, QImage image) {
    if (m_kept.contains(key))
        return;
    m_bytes += image.sizeInBytes();
    m_uses.push_front(key);
    m_kept.emplace(key, Kept{std::move(image), {}, m_uses.begin()});
    m_newest[media] = key;
    while (m_bytes > kMostBytes && m_kept.size() > 1) {
        const auto oldest = m_kept.find(m_uses.back());
        m_bytes -= oldest->second.image.sizeInBytes();
        m_kept.erase(oldest);
        std::erase_if(m_newest, [&](const auto& entry) { return entry.second == m_uses.back(); });
        m_uses.pop_back();
    }
    emit arrived();
}

}  // namespace sw::ui
