#include "ui/takes/take_player.h"

#include <QCoreApplication>
#include <QPointer>
#include <atomic>

namespace sw::ui {
namespace {

constexpr int kCanvas = 16;  // pixels: nothing is looked at

/// Calls moved() on the main thread, once for several wakeups.
std::function<void()> wakeupOf(TakePlayer* player) {
    const auto pending = std::make_shared<std::atomic_bool>(false);
    return [self = QPointer<TakePlayer>(player), pending] {
        if (pending->exchange(true))
            return;
        QMetaObject::invokeMethod(
            qApp,
            [self, pending] {
                pending->store(false);
                if (self)
                    emit self->moved();
            },
            Qt::QueuedConnection);
    };
}

}  // namespace

TakePlayer::TakePlayer(std::unique_ptr<SoundOutput> output, QObject* parent)
    : QObject(parent), m_player(wakeupOf(this), std::move(output)) {
    m_player.setSize({kCanvas, kCanvas});
}

TakePlayer::~TakePlayer() = default;

void TakePlayer::setSound(const std::filesystem::path& folder, const MediaRef& media, Duration length) {
    if (media == m_sound)
        return;
    m_sound = media;
    auto cut = std::make_shared<Cut>();
    cut->width = kCanvas;
    cut->height = kCanvas;
    cut->duration = length;
    CutSound sound;
    sound.range = {{}, TimePoint{} + length};
    sound.media = media;
    cut->sounds.push_back(std::move(sound));
    m_player.setCut({std::move(cut), folder, {}});
}

void TakePlayer::play() {
    m_player.play();
    emit moved();
}

void TakePlayer::pause() {
    m_player.pause();
    emit moved();
}

void TakePlayer::seek(TimePoint position) {
    m_player.seek(position);
    emit moved();
}

}  // namespace sw::ui
