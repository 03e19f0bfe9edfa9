#include "core/media/frame/frame.h"

#include <algorithm>
#include <cstring>
#include <new>
#include <utility>

namespace sw {
namespace {

constexpr std::align_val_t kAlignment{64};

std::uint8_t* allocate(std::size_t bytes) {
    return static_cast<std::uint8_t*>(::operator new(bytes, kAlignment));
}

}  // namespace

Plane::Plane(int width, int height, std::uint8_t value)
    : m_width(width), m_height(height), m_stride((width + 63) / 64 * 64), m_samples(allocate(bytes())) {
    std::memset(m_samples, value, bytes());
}

Plane::Plane(const Plane& other) : m_width(other.m_width), m_height(other.m_height), m_stride(other.m_stride) {
    if (!other.m_samples)
        return;
    m_samples = allocate(bytes());
    std::memcpy(m_samples, other.m_samples, bytes());
}

Plane& Plane::operator=(const Plane& other) {
    if (this == &other)
        return *this;
    if (m_samples && m_width == other.m_width && m_height == other.m_height) {
        std::memcpy(m_samples, other.m_samples, bytes());
        return *this;
    }
    Plane copy(other);
    return *this = std::move(copy);
}

Plane::Plane(Plane&& other) noexcept
    : m_width(std::exchange(other.m_width, 0)),
      m_height(std::exchange(other.m_height, 0)),
      m_stride(std::exchange(other.m_stride, 0)),
      m_samples(std::exchange(other.m_samples, nullptr)) {}

Plane& Plane::operator=(Plane&& other) noexcept {
    std::swap(m_width, other.m_width);
    std::swap(m_height, other.m_height);
    std::swap(m_stride, other.m_stride);
    std::swap(m_samples, other.m_samples);
    return *this;
}

Plane::~Plane() {
    if (m_samples)
        ::operator delete(m_samples, kAlignment);
}

std::size_t Plane::bytes() const {
    return static_cast<std::size_t>(m_stride) * static_cast<std::size_t>(m_height) + kTail;
}

void Plane::fill(std::uint8_t value) {
    if (m_samples)
        std::memset(m_samples, value, bytes());
}

bool operator==(const Plane& a, const Plane& b) {
    if (a.m_width != b.m_width || a.m_height != b.m_height)
        return false;
    for (int y = 0; y < a.m_height; ++y)
        if (std::memcmp(a.row(y), b.row(y), static_cast<std::size_t>(a.m_width)) != 0)
            return false;
    return true;
}

Frame::Frame(int width, int height)
    : y(width, height, 16), u(width / 2, height / 2, 128), v(width / 2, height / 2, 128) {}

void Frame::fill(std::uint8_t luma, std::uint8_t blue, std::uint8_t red) {
    y.fill(luma);
    u.fill(blue);
    v.fill(red);
}

FramePool::FramePool(int width, int height) : m_width(width), m_height(height), m_shelf(std::make_shared<Shelf>()) {}

std::shared_ptr<Frame> FramePool::take() {
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

}  // namespace sw
