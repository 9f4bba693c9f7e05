#pragma once

#include "domain/jsonplace.h"
#include "domain/numbers/numberorder.h"

//! A form made from what the server says it wants to know (contract: numbers §7.1, §7.3).
//!
//! The published description calls the fields a free-form object and names no language for it. What is read here is an
//! assumption: JSON Schema where the answer has `properties`, and where it has `rules`, as in the published example, a
//! template for each entry of `data`, whose members are the fields. Whatever else is in it can only be written as JSON,
//! and whether what was written will do is the server's to say.
namespace domain {

enum class FormFieldKind : quint8 {
    Text,
    Integer,
    Number,
    Flag,
    Choice,
    Other, //!< a list, or something that no field fits: only to be written as JSON
};

enum class TextFormat : quint8 { Any, Email, Date, Uri };

struct FormFieldRules {
    int minLength = 0;
    int maxLength = -1; //!< -1: none is said
    QString pattern = {}; //!< a regular expression of the server's
    TextFormat format = TextFormat::Any;
    std::optional<double> minimum = {};
    std::optional<double> maximum = {};
    std::vector<QJsonValue> choices = {};

    friend bool operator==(const FormFieldRules &, const FormFieldRules &) = default;
};

struct RegistrationField {
    JsonPlace place = {};
    QString title = {}; //!< the server's, or made from the member's name
    QString description = {};
    FormFieldKind kind = FormFieldKind::Text;
    bool required = false;
    JsonPlace onlyWith = {}; //!< required only when there is something at this place; empty: in any case
    FormFieldRules rules = {};

    friend bool operator==(const RegistrationField &, const RegistrationField &) = default;
};

struct FormSection {
    QString title = {}; //!< empty for what stands on its own
    std::vector<RegistrationField> fields = {};

    friend bool operator==(const FormSection &, const FormSection &) = default;
};

struct RegistrationForm {
    std::vector<FormSection> sections = {}; //!< none: nothing was understood, or nothing is asked for
    bool asksForMore = false; //!< part of it can only be written as JSON

    friend bool operator==(const RegistrationForm &, const RegistrationForm &) = default;
};

RegistrationForm formOf(const NumberRequirements &requirements);

enum class FormProblem : quint8 {
    Missing,
    WrongKind, //!< text where a number is wanted, and the like
    NotAChoice,
    TooShort,
    TooLong,
    NotThePattern,
    NotTheFormat,
    TooSmall,
    TooLarge,
};

struct FormIssue {
    JsonPlace place = {};
    FormProblem problem = FormProblem::Missing;
    QString limit = {}; //!< the number or the pattern that it misses

    friend bool operator==(const FormIssue &, const FormIssue &) = default;
};

std::vector<FormIssue> formIssues(const RegistrationForm &form, const QJsonObject &details);

//! The same with every member that is asked for, empty where nothing stands yet: to begin with in a JSON editor.
QJsonObject withAskedMembers(const RegistrationForm &form, QJsonObject details);

} // namespace domain
