#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <array>
#include <map>
#include <optional>
#include <vector>

//! What the Imported Numbers & Hosting Orders API remembers. States are kept as the API writes them.
namespace sandbox {

namespace step {
inline const QString unspecified = QStringLiteral("STATE_UNSPECIFIED");
inline const QString waiting = QStringLiteral("WAITING");
inline const QString inProgress = QStringLiteral("IN_PROGRESS");
inline const QString done = QStringLiteral("DONE");
inline const QString failed = QStringLiteral("FAILED");
} // namespace step

//! Without "GLOBAL_PROCESS_STATE_", which they begin with on the wire.
namespace qualifiedState {
inline const QString checkPending = QStringLiteral("ELIGIBLE_CHECK_PENDING");
inline const QString eligible = QStringLiteral("ELIGIBLE");
inline const QString notEligible = QStringLiteral("NOT_ELIGIBLE");
inline const QString pending = QStringLiteral("VERIFICATION_PENDING");
inline const QString failed = QStringLiteral("VERIFICATION_FAILED");
inline const QString blocked = QStringLiteral("VERIFICATION_BLOCKED");
inline const QString verified = QStringLiteral("VERIFIED");
inline const QString hosting = QStringLiteral("HOSTING_IN_PROGRESS");
inline const QString hosted = QStringLiteral("HOSTING_DONE");
inline const QString notHosted = QStringLiteral("HOSTING_FAILED");
} // namespace qualifiedState

namespace hostingState {
inline const QString submitted = QStringLiteral("SUBMITTED");
inline const QString waitingForSignature = QStringLiteral("WAITING_FOR_LOA_SIGNATURE");
inline const QString inProgress = QStringLiteral("IN_PROGRESS");
inline const QString completed = QStringLiteral("COMPLETED");
inline const QString rejected = QStringLiteral("REJECTED");
} // namespace hostingState

struct Carrier {
    QString state = step::unspecified;
    QString errorCode = {};
    QString errorMessage = {};
    QDateTime changedAt = {};
    bool leaving = false; //!< its operation is DEPROVISIONING
};

inline constexpr std::array carrierNames{"smsAtt", "smsTmo", "mmsAtt", "mmsTmo"};
using Carriers = std::array<Carrier, carrierNames.size()>;

//! Linking to a plan or a campaign, or unlinking from it.
struct LinkStep {
    QString id = {}; //!< of what is linked or unlinked
    bool unlinks = false;
    QString state = step::waiting;
    QDateTime changedAt = {};
    QString errorCode = {};
};

struct ImportedNumber {
    QString phoneNumber = {};
    QString region = {};
    QString displayName = {};
    QString callbackUrl = {};
    QString plan = {};
    QString campaign = {};
    bool migrate = false;
    QDateTime createdAt = {};
    QDateTime updatedAt = {};
    std::optional<LinkStep> planStep = {}; //!< how the last change went or goes
    std::optional<LinkStep> campaignStep = {};
    Carriers carriers = {};
    QDateTime carriersFrom = {}; //!< when they were told; invalid: they have nothing to do

    bool isBusy() const
    {
        const auto moves = [](const std::optional<LinkStep> &link) {
            return link && (link->state == step::waiting || link->state == step::inProgress);
        };
        return moves(planStep) || moves(campaignStep);
    }
};

struct QualifiedNumber {
    QString phoneNumber = {};
    QString region = {};
    QString state = qualifiedState::checkPending;
    QString error = {}; //!< of whatever failed
    QString code = {}; //!< what the telephone was told; empty: no challenge is open
    QDateTime codeUntil = {};
    QDateTime reviewUntil = {}; //!< of its invoices; invalid: none came
    int wrongCodes = 0;
    QDateTime createdAt = {};
    QDateTime updatedAt = {};
};

struct OrderNumber {
    QString phoneNumber = {};
    QString osr = step::unspecified;
    QString platform = step::unspecified;
    QString campaign = step::unspecified;
    QDateTime changedAt = {};
    bool parked = false; //!< staff must act before it goes on
    bool settled = false; //!< it is over, and what follows from that was done
    Carriers carriers = {};
    QDateTime carriersFrom = {};
};

enum class HostingKind : quint8 { Import, TextEnable, TollFree };

struct HostingOrder {
    QString id = {};
    HostingKind kind = HostingKind::TextEnable;
    QString state = hostingState::submitted;
    QString displayName = {};
    QString region = {};
    QString plan = {};
    QString campaign = {};
    QString nnid = {};
    QString callbackUrl = {};
    bool migrate = false;
    QString loaType = {}; //!< "Direct", "Reseller", "Blanket"; empty for imports
    QJsonObject loa = {}; //!< as it was sent
    QDateTime scheduledAt = {}; //!< invalid: as soon as it may
    QDateTime startedAt = {}; //!< its numbers move from then on
    QDateTime createdAt = {};
    QDateTime updatedAt = {};
    std::vector<OrderNumber> numbers = {};

    bool isOver() const { return state == hostingState::completed || state == hostingState::rejected; }
    bool wantsSignature() const
    {
        return loaType == QLatin1StringView("Direct") || loaType == QLatin1StringView("Reseller");
    }
};

//! The limits of the account; the published ones, which its manager may lift.
struct HostingLimits {
    int importNumbers = 5;
    int textEnableNumbers = 500;
    int wrongCodes = 3;
    bool wantsMask = false; //!< a change must name its members in updateMask, as older descriptions have it

    friend bool operator==(const HostingLimits &, const HostingLimits &) = default;
};

struct HostingBook {
    std::map<QString, ImportedNumber> imported = {}; //!< by number
    std::map<QString, QualifiedNumber> qualified = {}; //!< by number
    std::map<QString, HostingOrder> orders = {}; //!< by id
    HostingLimits limits = {};
    bool changed = false; //!< since it was last kept

    //! The order that still works on \p number; null when none does.
    const HostingOrder *openOrderOf(const QString &number) const
    {
        for (const auto &[id, order] : orders) {
            if (order.isOver())
                continue;
            for (const OrderNumber &entry : order.numbers) {
                if (entry.phoneNumber == number)
                    return &order;
            }
        }
        return nullptr;
    }
};

} // namespace sandbox
