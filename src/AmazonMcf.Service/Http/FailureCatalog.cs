using System.Globalization;

namespace AmazonMcf.Service.Http;

/// <summary>Every refusal the service knows, worded as Amazon words it.</summary>
/// <param name="notFoundStatus">400, as the field answers for an unknown order, or 404, as the description suggests.</param>
internal sealed class FailureCatalog(int notFoundStatus)
{
    private const string InvalidInput = "InvalidInput";
    private const string Shipped = "Items in the order are already in working or completed shipments.";

    /// <summary>Words a refusal.</summary>
    /// <param name="refusal">The situation.</param>
    public Failure Describe(ServiceRefusalException refusal)
    {
        var arguments = refusal.Arguments;
        return refusal.Situation switch
        {
            "E01" => Bad($"A create request already exists for MerchantFulfillmentOrderId : {arguments[0]}"),
            "E02" or "E15" => Bad($"The request must contain the parameter {arguments[0]}."),
            "E03" or "E26" or "E27" => Bad($"Value {arguments[0]} for parameter {arguments[1]} is invalid. Reason: InvalidValue."),
            "E04" => Short($"The following required parameters are missing: [{string.Join(", ", arguments)}]"),
            "E05" => Short($"Request has invalid parameter: {{{arguments[0]}={arguments[1]}}}"),
            "E06" => Short($"the SellerSKU for Item Id: {arguments[0]} is invalid."),
            "E07" => Bad($"No inventory available for Items.SellerFulfillmentOrderItemId: {arguments[0]}."),
            "E08" => Short("Delivery SLA is not available for destination address"),
            "E09" => NotFound($"Requested order '{arguments[0]}' not found"),
            "E10" => Bad(Value("OrderNotUpdatable", "updatable")),
            "E11" => Bad($"Value {arguments[0]} for parameter SellerFulfillmentOrderId is invalid. Reason: DuplicateCancelRequest."),
            "E12" => Bad(Value("OrderNotCancellable", "cancellable")),
            "E13" => Bad("null"),
            "E14" => Bad("timestamp must follow ISO8601"),
            "E16" => Bad("The request must contain a valid marketplace."),
            "E17" => Bad("The request must contain a valid Feature"),
            "E18" => Short("Value  for parameter SellerId is invalid. Reason: InvalidValue."),
            "E19" => Short("Invalid Input"),
            "E21" or "E22" => new(403, "Unauthorized", "Access to requested resource is denied.", arguments[0]),
            "E23" => new(429, "QuotaExceeded", "You exceeded your quota for the requested resource.", ""),
            "E24" => Internal(int.Parse(arguments[0], CultureInfo.InvariantCulture)),
            "E25" => new(503, "ServiceUnavailable", "The service is temporarily unavailable. Please try again.", null),
            Refusals.NoSuchPath => new(404, "NotFound", "Requested resource not found.", ""),
            Refusals.TooLong => new(413, "RequestTooLarge", "The body of the request is too long.", null),
            var unknown => throw new InvalidOperationException($"The catalogue of failures has no situation {unknown}.", refusal),
        };
    }

    private Failure NotFound(string message) => notFoundStatus == 404 ? new(404, "NotFound", message, "") : Bad(message);

    private static Failure Internal(int status) =>
        new(status, "InternalFailure", "We encountered an internal error. Please try again.", null);

    private static Failure Bad(string message) => new(400, InvalidInput, message, "");

    private static Failure Short(string message) => new(400, InvalidInput, message, null);

    private static string Value(string value, string adjective) =>
        $"Value {value} for parameter  is invalid. Reason: 1 error:\nThis order is not {adjective}. {Shipped} \n.";
}
