#pragma once

#include <cerrno>
#include <cstddef>
#include <mutex>
#include <optional>

#include "core/base/host.h"

namespace sw::test {

/// A disk that can run full, as real ones do: an append writes what still fits, an atomic write leaves nothing behind.
/// Any thread may use it.
class FailingDisk final : public Disk {
public:
    explicit FailingDisk(Disk& inner) : m_inner(inner) {}

    /// From now on only this many more bytes fit.
    void fillUpAfter(std::size_t bytes) {
        const std::lock_guard lock(m_mutex);
        m_room = bytes;
    }
    void freeSpace() {
        const std::lock_guard lock(m_mutex);
        m_room.reset();
        m_readOnly = false;
    }
    /// From now on nothing can be written, as on a disk that the system has taken writing from after an error.
    void setReadOnly() {
        const std::lock_guard lock(m_mutex);
        m_room = 0;
        m_readOnly = true;
    }
    /// All bytes that were written while there was room.
    [[nodiscard]] std::size_t written() const {
        const std::lock_guard lock(m_mutex);
        return m_written;
    }

    Result<std::string> read(const std::filesystem::path& file) override { return m_inner.read(file); }
    Result<std::string> digest(const std::filesystem::path& file) override { return m_inner.digest(file); }
    Result<std::vector<std::string>> list(const std::filesystem::path& folder) override { return m_inner.list(folder); }
    Result<void> writeAtomically(const std::filesystem::path& file, std::string_view bytes) override {
        const std::lock_guard lock(m_mutex);
        if (m_room && *m_room < bytes.size())
            return full(file);
        use(bytes.size());
        return m_inner.writeAtomically(file, bytes);
    }
    Result<void> append(const std::filesystem::path& file, std::string_view bytes) override {
        const std::lock_guard lock(m_mutex);
        const bool fits = !m_room || *m_room >= bytes.size();
        const std::string_view part = fits ? bytes : bytes.substr(0, *m_room);
        use(part.size());
        SW_CHECK(m_inner.append(file, part));
        return fits ? Result<void>() : full(file);
    }
    Result<void> makeFolders(const std::filesystem::path& folder) override { return m_inner.makeFolders(folder); }
    Result<void> remove(const std::filesystem::path& file) override { return m_inner.remove(file); }
    Result<void> removeFolder(const std::filesystem::path& folder) override { return m_inner.removeFolder(folder); }
    Result<void> rename(const std::filesystem::path& from, const std::filesystem::path& to) override {
        return m_inner.rename(from, to);
    }
    bool exists(const std::filesystem::path& path) override { return m_inner.exists(path); }

private:
    [[nodiscard]] Result<void> full(const std::filesystem::path& file) const {
        return fail(ErrorCode::Io, "Could not write " + file.string() + ": " + reasonOf(m_readOnly ? EROFS : ENOSPC) + ".");
    }
    void use(std::size_t bytes) {
        m_written += bytes;
        if (m_room)
            *m_room -= bytes;
    }

    Disk& m_inner;
    mutable std::mutex m_mutex;  // guards the rest
    std::optional<std::size_t> m_room;
    std::size_t m_written = 0;
    bool m_readOnly = false;
};

}  // namespace sw::test
