#include "services/llm/embedded_writer.h"

namespace sw {

EmbeddedWriter::EmbeddedWriter(WriterPaths paths) : m_paths(std::move(paths)) {
    m_sources.languages = std::make_shared<LanguageShelf>(m_paths.data / "language");
    m_sources.wordNet = [this] { return openWordNet(); };
}

Result<std::shared_ptr<const WordNet>> EmbeddedWriter::openWordNet() {
    const std::scoped_lock lock(m_mutex);
    if (!m_wordNet) {
        SW_TRY(m_wordNet, WordNet::open(m_paths.wordNet));
    }
    return m_wordNet;
}

Result<Json> EmbeddedWriter::write(const WriterRequest& request, const StageContext& context) {
    context.report(0, "Reading the text");
    auto script = writeScript(request, m_sources, context.stop);
    if (script)
        context.report(1, "The script is written");
    return script;
}

}  // namespace sw
