#include "core/media/frame/frame.h"

#include <algorithm>
#include <new>
#include <utility>

namespace sw {
namespace {

constexpr std::align_val_t kAlignment{64};

/// Samples between two borders.
template <class Sample>
constexpr int kPerLine = 64 / static_cast<int>(sizeof(Sample));

template <class Sample>
Sample* allocate(std::size_t count) {
    return static_cast<Sample*>(::operator new(count * sizeof(Sample), kAlignment));
}

}  // namespace

template <class Sample>
BasicPlane<Sample>::BasicPlane(int width, int height, Sample value)
    : m_width(width),
      m_height(height),
      m_stride((width + kPerLine<Sample> - 1) / kPerLine<Sample> * kPerLine<Sample>),
      m_samples(allocate<Sample>(count())) {
    fill(value);
}

template <class Sample>
BasicPlane<Sample>::BasicPlane(const BasicPlane& other) : m_width(other.m_width), m_height(other.m_height), m_stride(other.m_stride) {
    if (!other.m_samples)
        return;
    m_samples = allocate<Sample>(count());
    std::copy_n(other.m_samples, count(), m_samples);
}

template <class Sample>
BasicPlane<Sample>& BasicPlane<Sample>::operator=(const BasicPlane& other) {
    if (this == &other)
        return *this;
    if (m_samples && m_width == other.m_width && m_height == other.m_height) {
        std::copy_n(other.m_samples, count(), m_samples);
        return *this;
    }
    BasicPlane copy(other);
    return *this = std::move(copy);
}

template <class Sample>
BasicPlane<Sample>::BasicPlane(BasicPlane&& other) noexcept
    : m_width(std::exchange(other.m_width, 0)),
      m_height(std::exchange(other.m_height, 0)),
      m_stride(std::exchange(other.m_stride, 0)),
      m_samples(std::exchange(other.m_samples, nullptr)) {}

template <class Sample>
BasicPlane<Sample>& BasicPlane<Sample>::operator=(BasicPlane&& other) noexcept {
    std::swap(m_width, other.m_width);
    std::swap(m_height, other.m_height);
    std::swap(m_stride, other.m_stride);
    std::swap(m_samples, other.m_samples);
    return *this;
}

template <class Sample>
BasicPlane<Sample>::~BasicPlane() {
    if (m_samples)
        ::operator delete(m_samples, kAlignment);
}

template <class Sample>
std::size_t BasicPlane<Sample>::count() const {
    return static_cast<std::size_t>(m_stride) * static_cast<std::size_t>(m_height) + kTail / sizeof(Sample);
}

template <class Sample>
void BasicPlane<Sample>::fill(Sample value) {
    if (m_samples)
        std::fill_n(m_samples, count(), value);
}

template <class Sample>
bool BasicPlane<Sample>::operator==(const BasicPlane& other) const {
    if (m_width != other.m_width || m_height != other.m_height)
        return false;
    for (int y = 0; y < m_height; ++y)
        if (!std::equal(row(y), row(y) + m_width, other.row(y)))
            return false;
    return true;
}

template <class Sample>
BasicFrame<Sample>::BasicFrame(int width, int height)
    : y(width, height, Depth<Sample>::kBlack),
      u(width / 2, height / 2, Depth<Sample>::kGrey),
      v(width / 2, height / 2, Depth<Sample>::kGrey) {}

template <class Sample>
void BasicFrame<Sample>::fill(Sample luma, Sample blue, Sample red) {
    y.fill(luma);
    u.fill(blue);
    v.fill(red);
}

template <class Sample>
BasicFramePool<Sample>::BasicFramePool(int width, int height) : m_width(width), m_height(height), m_shelf(std::make_shared<Shelf>()) {}

template <class Sample>
std::shared_ptr<BasicFrame<Sample>> BasicFramePool<Sample>::take() {
    std::unique_ptr<Frame> frame;
    {
        const std::lock_guard lock(m_shelf->mutex);
        if (!m_shelf->free.empty()) {
            frame = std::move(m_shelf->free.back());
            m_shelf->free.pop_back();
        }
    }
    if (!frame)
        frame = std::make_unique<Frame>(m_width, m_height);
    return {frame.release(), [shelf = std::weak_ptr(m_shelf)](Frame* used) {
                std::unique_ptr<Frame> owned(used);
                if (const auto home = shelf.lock()) {
                    const std::lock_guard lock(home->mutex);
                    home->free.push_back(std::move(owned));
                }
            }};
}

template class BasicPlane<std::uint8_t>;
template class BasicPlane<std::uint16_t>;
template struct BasicFrame<std::uint8_t>;
template struct BasicFrame<std::uint16_t>;
template class BasicFramePool<std::uint8_t>;
template class BasicFramePool<std::uint16_t>;

}  // namespace sw
