#pragma once

#include "api/numbers/numberfilter.h"
#include "domain/numbers/availablenumber.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace views {

class TextLabel;

//! What is looked for among the numbers that can be had: region, type, digits, and what a number must be able to do.
class BuySearchBar final : public QWidget
{
    Q_OBJECT
public:
    explicit BuySearchBar(QWidget *parent = nullptr);

    //! Where there are numbers; what was chosen stays where it can.
    void setRegions(const std::vector<domain::NumberRegion> &regions);
    //! Shows it, once the regions are known; does not search.
    void setFilter(const api::AvailableNumberFilter &filter);
    //! Nothing when the digits are none, or no region is chosen.
    std::optional<api::AvailableNumberFilter> filter() const;
    bool hasPattern() const;
    void clearPattern();
    void focusPattern();
    void setSearching(bool searching);

    //! "local numbers in the United States that begin with +1415 and can SMS"
    static QString inWords(const api::AvailableNumberFilter &filter);

Q_SIGNALS:
    void searchRequested(const api::AvailableNumberFilter &filter);

private:
    void build();
    void offerTypes();
    void judge();
    void search();
    QString region() const;

    std::vector<domain::NumberRegion> m_regions = {};
    QComboBox *m_region;
    QComboBox *m_type;
    QComboBox *m_where;
    QLineEdit *m_pattern;
    QCheckBox *m_sms;
    QCheckBox *m_voice;
    QComboBox *m_size;
    QPushButton *m_search;
    TextLabel *m_hint;
    std::optional<api::AvailableNumberFilter> m_wanted = {}; //!< until the regions are known
    bool m_searching = false;
};

} // namespace views
