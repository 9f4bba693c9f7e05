#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace net {

//! One field of a form. With a file name it is a file.
struct FormPart {
    QString name = {};
    QByteArray content = {};
    QString fileName = {};
    QString contentType = {}; //!< of a file; anything that is no media type is sent as bytes of an unknown kind
};

//! A form with files, as bytes (RFC 7578): a request goes out once and with a known length, so it is built whole.
struct Multipart {
    QByteArray contentType = {}; //!< with the boundary
    QByteArray body = {};
};

Multipart multipart(const std::vector<FormPart> &parts);

} // namespace net
