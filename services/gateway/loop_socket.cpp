#include "services/gateway/loop_socket.h"

#include <algorithm>
#include <cstring>

namespace sw {

LoopSocket::LoopSocket(QObject* parent, std::function<void()> accept, std::function<void()> reject)
    : QTcpSocket(parent), m_accept(std::move(accept)), m_reject(std::move(reject)) {
    setOpenMode(ReadWrite);
    setSocketState(ConnectedState);
}

LoopSocket::~LoopSocket() {
    setSocketState(UnconnectedState);
    setOpenMode(NotOpen);
}

void LoopSocket::deliver(const QByteArray& request) {
    m_request = request;
    m_read = 0;
    Q_EMIT readyRead();
}

qint64 LoopSocket::bytesAvailable() const {
    return QIODevice::bytesAvailable() + m_request.size() - m_read;
}

qint64 LoopSocket::readData(char* data, qint64 most) {
    const qint64 count = std::min<qint64>(most, m_request.size() - m_read);
    if (count > 0)
        std::memcpy(data, m_request.constData() + m_read, static_cast<std::size_t>(count));
    m_read += std::max<qint64>(count, 0);
    return count;
}

qint64 LoopSocket::writeData(const char*, qint64 length) {
    return length;
}

}  // namespace sw
