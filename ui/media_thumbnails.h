#pragma once

#include <QCache>
#include <QImage>
#include <QObject>
#include <QSet>
#include <QThreadPool>
#include <filesystem>
#include <stop_token>

#include "ui/editor.h"

namespace sw::ui {

/// Small pictures of the open project's media, made in the background and kept for as long as there is room. Lives on the main
/// thread.
class MediaThumbnails final : public QObject {
    Q_OBJECT

public:
    explicit MediaThumbnails(Editor& editor, QObject* parent = nullptr);
    /// Waits for the one that is being made.
    ~MediaThumbnails() override;

    /// At most kSide pixels wide and high; null until ready(), and for sounds and what cannot be read.
    [[nodiscard]] QImage image(const MediaRef& media);
    /// True when it was tried and there is no picture of it.
    [[nodiscard]] bool hasNone(const MediaRef& media) const;

    static constexpr int kSide = 320;

signals:
    void ready(const QString& digest);

private:
    void forget();
    void take(const QString& digest, const QImage& image, int age);

    Editor& m_editor;
    QCache<QString, QImage> m_images;
    QSet<QString> m_asked;
    QSet<QString> m_none;
    QThreadPool m_pool;
    std::stop_source m_stop;
    int m_age = 0;  ///< of the open project: what was asked for another one is dropped
};

}  // namespace sw::ui
