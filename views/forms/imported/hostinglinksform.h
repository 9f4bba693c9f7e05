#pragma once

#include "flows/numbers/numbernames.h"
#include "views/forms/form.h"

namespace views {

//! Where the messages of hosted numbers go.
struct HostingLinks {
    QString servicePlanId = {};
    QString campaignId = {};
    QString nnid = {};
    QString displayName = {};
    QString callbackUrl = {};

    friend bool operator==(const HostingLinks &, const HostingLinks &) = default;
};

//! Plan, campaign, routing, name and callback address. Paths are the wire's of a request for several.
class HostingLinksForm final : public Form
{
    Q_OBJECT
public:
    enum class Routing : quint8 { Asked, Elsewhere }; //!< elsewhere: whoever imports has seen to it already

    HostingLinksForm(Routing routing, const flows::NumberNames &names, QWidget *parent = nullptr);

    void setValue(const HostingLinks &value);
    HostingLinks value() const;

protected:
    QString fieldFor(const QString &path) const override;

private:
    void offer();

    const flows::NumberNames &m_names;
    QLineEdit *m_plan;
    QLineEdit *m_campaign;
    QLineEdit *m_nnid = nullptr;
    QLineEdit *m_name;
    QLineEdit *m_callback;
};

} // namespace views
