using System.Management.Automation;
using AmazonMcf.Model;
using SellingPartner.Errors;

namespace AmazonMcf.Errors;

/// <summary>Every error record of the module, one method per error id. Exceptions of the client have their own id.</summary>
internal static partial class ErrorRecords
{
    /// <summary>An exception of the client, under its own id; any other exception is reported as a defect of the module.</summary>
    /// <param name="failure">The exception.</param>
    /// <param name="target">The input that caused it.</param>
    public static ErrorRecord Of(Exception failure, object? target) =>
        failure is McfException known
            ? Record(known, known.ErrorId, ErrorCategories.Of(known), target, Describe(known), known.RecommendedAction)
            : Unexpected(failure, target);

    /// <summary>McfInvalidInput: an order or a row that violates a validation rule. Nothing was sent for it.</summary>
    /// <param name="error">The violated rule.</param>
    /// <param name="target">The input.</param>
    public static ErrorRecord InvalidInput(McfValidationError error, object? target) =>
        Of(new McfValidationException(error.ToString(), [error]), target ?? error);

    /// <summary>
    /// McfInvalidInput, one record per row: an order that is held back because of validation errors. Input without a file is one row.
    /// </summary>
    /// <param name="errors">All validation errors of an order.</param>
    /// <param name="target">The input; null to use the validation errors as targets.</param>
    public static IEnumerable<ErrorRecord> HeldBack(IReadOnlyList<McfValidationError> errors, object? target) =>
        PerRow(errors, target, ValidationErrorRow.Describe);

    /// <summary>McfInvalidInput, one record per row: a request about an order, such as a change or a return. Nothing was sent.</summary>
    /// <param name="errors">All validation errors of the request.</param>
    /// <param name="target">The input.</param>
    public static IEnumerable<ErrorRecord> InvalidRequest(IReadOnlyList<McfValidationError> errors, object target) =>
        PerRow(errors, target, ValidationErrorRow.OfRequest);

    private static IEnumerable<ErrorRecord> PerRow(
        IReadOnlyList<McfValidationError> errors, object? target, Func<IReadOnlyList<McfValidationError>, string> describe) =>
        from error in errors
        group error by (error.Path, error.Row) into row
        select Of(new McfValidationException(describe([.. row]), [.. row]), target ?? row.First());

    /// <summary>McfReturnItemRefused: the service rejected this unit of a return.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="item">The unit.</param>
    public static ErrorRecord ReturnItemRefused(string orderId, McfInvalidReturnItem item) =>
        Record(
            new InvalidOperationException(
                $"The return of unit '{item.SellerReturnItemId}' (line '{item.SellerFulfillmentOrderItemId}' of order '{orderId}') was "
                    + $"rejected: {item.ReasonCode}. {item.Description}".TrimEnd()
            ),
            "McfReturnItemRefused",
            ErrorCategory.InvalidOperation,
            item,
            null,
            "Read the order with Get-McfOrder: Shipments lists the shipped units, and ReturnItems the units that already have a return."
        );

    /// <summary>McfNoDeliveryOffer: the service returned no delivery offer.</summary>
    /// <param name="request">The request.</param>
    public static ErrorRecord NoDeliveryOffer(McfDeliveryOfferRequest request) =>
        Record(
            new ItemNotFoundException(
                FormattableString.Invariant($"There is no delivery offer for {request.Quantity} x '{request.SellerSku}': ")
                    + "the SKU is unknown, out of stock or cannot be shipped there."
            ),
            "McfNoDeliveryOffer",
            ErrorCategory.ObjectNotFound,
            request,
            null,
            "Check the SKU, request fewer units, or use Get-McfPreview, which reports what is missing."
        );

    /// <summary>McfNoShippingSpeed: no speed fulfills all lines of an order in time.</summary>
    /// <param name="order">The order.</param>
    /// <param name="reasons">Why each speed is not possible.</param>
    public static ErrorRecord NoShippingSpeed(McfOrderRequest order, string reasons) =>
        Record(
            new ItemNotFoundException(
                $"Order '{order.SellerFulfillmentOrderId}' cannot be fulfilled completely and in time at any shipping speed: {reasons}"
            ),
            "McfNoShippingSpeed",
            ErrorCategory.ObjectNotFound,
            order,
            null,
            "Choose a later -ArriveBy, or check the inventory and the address with Get-McfPreview without -Cheapest and -ArriveBy."
        );

    /// <summary>McfNoReturnReason: the service returned no return reasons.</summary>
    /// <param name="target">The SKU or the order.</param>
    public static ErrorRecord NoReturnReason(string target) => Record(
        new ItemNotFoundException($"The service returned no return reasons for '{target}'."),
        "McfNoReturnReason", ErrorCategory.ObjectNotFound, target, null, "Check the SKU and the marketplace.");

    /// <summary>McfConfirmationImpossible: a command requires confirmation, and the session is not interactive.</summary>
    /// <param name="command">The command.</param>
    /// <param name="name">What the command was about to change.</param>
    /// <param name="target">The input.</param>
    /// <param name="cause">The exception of the host; null if no prompt was attempted.</param>
    public static ErrorRecord ConfirmationImpossible(string command, string name, object? target, Exception? cause) =>
        Record(
            new InvalidOperationException(
                $"{command} requires confirmation, but this session is not interactive. '{name}' and everything after it was not changed. "
                    + "Use -Confirm:$false to run without confirmation.",
                cause
            ),
            "McfConfirmationImpossible",
            ErrorCategory.InvalidOperation,
            target,
            null,
            "Use -Confirm:$false in scripts, jobs and scheduled tasks. Check the change with -WhatIf first."
        );

    /// <summary>McfUnexpected: an unexpected exception, which is a defect of the module.</summary>
    /// <param name="failure">The exception.</param>
    /// <param name="target">The input that caused it.</param>
    private static ErrorRecord Unexpected(Exception failure, object? target) =>
        Record(
            failure,
            "McfUnexpected",
            ErrorCategory.NotSpecified,
            target,
            null,
            "This is a defect of the module. Report it with the output of 'Get-Error'."
        );

    private static string Describe(McfException failure) =>
        failure.RequestId is { } id && failure.Message.IndexOf(id, StringComparison.Ordinal) < 0
            ? failure.Message + " (request id " + id + ")"
            : failure.Message;

    // All error records are created here: control characters in displayed text are escaped; the target is unchanged.
    private static ErrorRecord Record(
        Exception exception, string id, ErrorCategory category, object? target, string? message, string action)
    {
        var record = new ErrorRecord(exception, id, category, target)
        {
            ErrorDetails = new ErrorDetails(VisibleText.Of(message ?? exception.Message)) { RecommendedAction = VisibleText.Of(action) },
        };
        record.CategoryInfo.TargetName = VisibleText.Of(record.CategoryInfo.TargetName);
        return record;
    }
}
