#pragma once

#include <filesystem>
#include <memory>
#include <mutex>

#include "services/llm/llm_provider.h"

namespace sw {

/// Where the embedded writer's files lie.
struct WriterPaths {
    std::filesystem::path data;     ///< the program's data folder, with language/ in it
    std::filesystem::path wordNet;  ///< the folder of WordNet's database
};

/// The offline provider: writes by choosing from the text, on this machine, the same for the same request. Files are
/// read when first needed and kept. Safe for use from several threads.
class EmbeddedWriter final : public LlmProvider {
public:
    explicit EmbeddedWriter(WriterPaths paths);

    [[nodiscard]] std::string name() const override { return "embedded"; }
    [[nodiscard]] std::string model() const override { return "extractive-writer"; }
    [[nodiscard]] int concurrency() const override { return 2; }
    Result<Json> write(const WriterRequest& request, const StageContext& context) override;

    [[nodiscard]] const WriterSources& sources() const { return m_sources; }

private:
    Result<std::shared_ptr<const WordNet>> openWordNet();

    WriterPaths m_paths;
    WriterSources m_sources;
    std::mutex m_mutex;  // guards m_wordNet
    std::shared_ptr<const WordNet> m_wordNet;
};

}  // namespace sw
