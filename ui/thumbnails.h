#pragma once

#include <QImage>
#include <QObject>
#include <QPixmap>
#include <QSize>
#include <QThreadPool>
#include <filesystem>
#include <map>
#include <set>
#include <stop_token>
#include <string>
#include <vector>

#include "core/graph/asset_store.h"
#include "core/model/cut.h"

namespace sw::ui {

/// Small pictures of scenes, painted on a thread of their own from the cut's layers. Lives on the main thread.
class Thumbnails final : public QObject {
    Q_OBJECT

public:
    explicit Thumbnails(QObject* parent = nullptr);
    ~Thumbnails() override;

    /// The scene's picture as it is with the camera at rest, as large as fits into `room` (logical pixels) at `ratio`. Null
    /// while it is being painted, after which ready() comes, and when there is nothing that can be shown.
    QPixmap picture(const Cut& cut, const CutPicture& picture, const AssetStore& store, QSize room, qreal ratio);
    void forget();

signals:
    void ready();

private:
    void take(const std::string& key, const QImage& image);
    QThreadPool m_pool;
    std::stop_source m_stop;
    std::map<std::string, QPixmap> m_pictures;
    std::set<std::string> m_asked;
};

/// A layer's file and where it lies.
struct ThumbnailLayer {
    std::filesystem::path file;
    CutLayer layer;
};

/// Paints layers over each other; `canvas` is what their boxes are measured in. What cannot be read is left out; null when
/// that is all. Any thread.
QImage paintThumbnail(const std::vector<ThumbnailLayer>& layers, QSize canvas, QSize pixels, const std::stop_token& stop);

}  // namespace sw::ui
