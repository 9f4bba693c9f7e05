#pragma once

#include "domain/numbers/numberorder.h"
#include "store/intent.h"

//! What the writes to a number order leave in store::Intent::data: what was sent, and what a later reading must know to
//! tell whether it arrived.
namespace flows::numberorderdata {

QJsonObject create(const domain::NumberOrderRequest &request);
//! As far as the data tells: region, type, and the number or how many.
domain::NumberOrderRequest requestOf(const QJsonObject &data);
//! UTC, the server's: when the reservation of a create must be over, whenever it arrived.
QDateTime goneAt(const store::Intent &create);

//! Details are told apart by what they are, not kept in the clear: see domain::isSecretName().
QJsonObject registration(const domain::FreeForm &before, const domain::FreeForm &sent);
bool isSentRegistration(const QJsonObject &data, const domain::FreeForm &details);
bool isRegistrationBefore(const QJsonObject &data, const domain::FreeForm &details);

//! \p before: the one that the order had under that id.
QJsonObject attachment(const domain::AttachmentId &id, const QString &fileName, qsizetype bytes,
    const QByteArray &sha256, const domain::RegistrationAttachment *before);
domain::AttachmentId attachmentOf(const QJsonObject &data);
//! What the order has under that id is not what it had before, and is called as what was sent.
bool isSentAttachment(const QJsonObject &data, const domain::RegistrationAttachment *now);
bool isAttachmentBefore(const QJsonObject &data, const domain::RegistrationAttachment *now);

QJsonObject submit(const domain::NumberOrder &before);
//! Which state it had, and when it had changed last.
domain::NumberOrder submittedFrom(const QJsonObject &data);

} // namespace flows::numberorderdata
