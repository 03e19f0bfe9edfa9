#include "ui/media_thumbnails.h"

#include <QMetaObject>

#include "core/media/source/thumbnail.h"

namespace sw::ui {
namespace {

constexpr int kMostKilobytes = 96 * 1024;

}  // namespace

MediaThumbnails::MediaThumbnails(Editor& editor, QObject* parent) : QObject(parent), m_editor(editor), m_images(kMostKilobytes) {
    m_pool.setMaxThreadCount(1);
    m_pool.setThreadPriority(QThread::LowPriority);
    connect(&editor, &Editor::closed, this, &MediaThumbnails::forget);
    connect(&editor, &Editor::opened, this, &MediaThumbnails::forget);
    connect(&editor, &Editor::mediaFound, this, &MediaThumbnails::forget);
}

MediaThumbnails::~MediaThumbnails() {
    m_stop.request_stop();
    m_pool.clear();
    m_pool.waitForDone();
}

void MediaThumbnails::forget() {
    ++m_age;
    m_stop.request_stop();
    m_stop = {};
    m_pool.clear();
    m_images.clear();
    m_asked.clear();
    m_none.clear();
}

QImage MediaThumbnails::image(const MediaRef& media) {
    if (!media || !m_editor.isOpen())
        return {};
    const QString digest = QString::fromStdString(media.digest);
    if (const QImage* there = m_images.object(digest))
        return *there;
    if (m_asked.contains(digest) || m_none.contains(digest))
        return {};
    m_asked.insert(digest);
    const std::filesystem::path file = m_editor.session()->store().path(media);
    m_pool.start([this, digest, file, age = m_age, stop = m_stop.get_token()] {
        const Result<QImage> made = stop.stop_requested() ? cancelled() : readThumbnail(file, "The picture", {kSide, kSide}, stop);
        // Delivered on the main thread; the destructor waits for this one, so `this` is there.
        QMetaObject::invokeMethod(this, [this, digest, image = made.value_or(QImage()), age] { take(digest, image, age); }, Qt::QueuedConnection);
    });
    return {};
}

bool MediaThumbnails::hasNone(const MediaRef& media) const {
    return m_none.contains(QString::fromStdString(media.digest));
}

void MediaThumbnails::take(const QString& digest, const QImage& image, int age) {
    if (age != m_age)
        return;
    m_asked.remove(digest);
    if (image.isNull())
        m_none.insert(digest);
    else
        m_images.insert(digest, new QImage(image), std::max<qsizetype>(1, image.sizeInBytes() / 1024));
    emit ready(digest);
}

}  // namespace sw::ui
