#pragma once

#include "domain/porting/portability.h"
#include "tables/rowmodel.h"

#include <optional>

namespace tables {

enum class PortabilityState : quint8 {
    NotAsked,
    Asking,
    NoAnswer, //!< asked, and the server left it out
    Failed, //!< the request failed
    Answered,
};

struct PortabilityRow {
    QString number = {}; //!< E.164
    PortabilityState state = PortabilityState::NotAsked;
    std::optional<domain::Portability> answer = {}; //!< an older one stays while it is asked again

    friend bool operator==(const PortabilityRow &, const PortabilityRow &) = default;
};

inline QString rowId(const PortabilityRow &row)
{
    return row.number;
}

//! What the server says of each number of a draft.
class PortabilityModel final : public RowModel<PortabilityRow>
{
    Q_OBJECT

public:
    enum ColumnIndex { Number, Verdict, Carrier, Reason };

    explicit PortabilityModel(QObject *parent = nullptr);

    //! The numbers of the draft, in its order. What is known of them stays.
    void setNumbers(const std::vector<QString> &numbers);
    void setState(const std::vector<QString> &numbers, PortabilityState state);
    void setAnswers(const std::vector<domain::Portability> &answers);

    struct Counts {
        int portable = 0;
        int notPortable = 0;
        int asking = 0;
        int open = 0; //!< not asked, failed, or left out

        friend bool operator==(const Counts &, const Counts &) = default;
    };
    Counts counts() const;
};

} // namespace tables
