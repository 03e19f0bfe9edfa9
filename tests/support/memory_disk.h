#pragma once

#include <cerrno>
#include <map>
#include <mutex>
#include <set>

#include "core/base/digest.h"
#include "core/base/host.h"

namespace sw::test {

/// A disk that is only in memory, for tests that write thousands of times. Any thread may use it.
class MemoryDisk final : public Disk {
public:
    Result<std::string> read(const std::filesystem::path& file) override {
        const std::lock_guard lock(m_mutex);
        if (m_folders.contains(file))
            return fail(ErrorCode::Io, "Could not read " + file.string() + ": " + reasonOf(EISDIR) + ".");
        const auto it = m_files.find(file);
        if (it == m_files.end())
            return fail(ErrorCode::NotFound, "Could not read " + file.string() + ": " + reasonOf(ENOENT) + ".");
        return it->second;
    }
    Result<std::string> digest(const std::filesystem::path& file) override {
        SW_TRY(const std::string bytes, read(file));
        return digestOf(bytes);
    }
    Result<std::vector<std::string>> list(const std::filesystem::path& folder) override {
        const std::lock_guard lock(m_mutex);
        std::vector<std::string> names;
        for (const auto& [file, bytes] : m_files)
            if (file.parent_path() == folder)
                names.push_back(file.filename().string());
        return names;
    }
    Result<void> writeAtomically(const std::filesystem::path& file, std::string_view bytes) override {
        const std::lock_guard lock(m_mutex);
        SW_CHECK(writable(file));
        m_files[file] = bytes;
        return {};
    }
    Result<void> append(const std::filesystem::path& file, std::string_view bytes) override {
        const std::lock_guard lock(m_mutex);
        SW_CHECK(writable(file));
        m_files[file] += bytes;
        return {};
    }
    Result<void> makeFolders(const std::filesystem::path& folder) override {
        const std::lock_guard lock(m_mutex);
        for (auto path = folder; m_folders.insert(path).second && path != path.parent_path();)
            path = path.parent_path();
        return {};
    }
    Result<void> remove(const std::filesystem::path& file) override {
        const std::lock_guard lock(m_mutex);
        m_files.erase(file);
        return {};
    }
    Result<void> removeFolder(const std::filesystem::path& folder) override {
        const std::lock_guard lock(m_mutex);
        const auto inside = [&](const std::filesystem::path& path) {
            const auto relative = path.lexically_relative(folder);
            return !relative.empty() && *relative.begin() != "..";
        };
        std::erase_if(m_files, [&](const auto& file) { return inside(file.first); });
        std::erase_if(m_folders, inside);
        return {};
    }
    Result<void> rename(const std::filesystem::path& from, const std::filesystem::path& to) override {
        const std::lock_guard lock(m_mutex);
        const auto file = m_files.extract(from);
        if (file.empty())
            return fail(ErrorCode::NotFound, "Could not rename " + from.string() + ": " + reasonOf(ENOENT) + ".");
        m_files[to] = file.mapped();
        return {};
    }
    bool exists(const std::filesystem::path& path) override {
        const std::lock_guard lock(m_mutex);
        return m_files.contains(path) || m_folders.contains(path);
    }

private:
    Result<void> writable(const std::filesystem::path& file) const {
        if (m_folders.contains(file.parent_path()))
            return {};
        return fail(ErrorCode::NotFound, "Could not write " + file.string() + ": " + reasonOf(ENOENT) + ".");
    }

    std::mutex m_mutex;  // guards the rest
    std::map<std::filesystem::path, std::string> m_files;
    std::set<std::filesystem::path> m_folders;
};

}  // namespace sw::test
