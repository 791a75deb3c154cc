using System.Globalization;

namespace AmazonMcf.Service.Http;

/// <summary>Every error of the service, in Amazon's words.</summary>
/// <param name="notFoundStatus">400, as the live service responds for an unknown order, or 404, as the description suggests.</param>
internal sealed class FailureCatalog(int notFoundStatus) : IFailureCatalog
{
    private const string InvalidInput = "InvalidInput";
    private const string Shipped = "Items in the order are already in working or completed shipments.";

    /// <inheritdoc/>
    public Failure Describe(ServiceErrorException error)
    {
        var arguments = error.Arguments;
        return error.Kind switch
        {
            ServiceErrorKind.OrderIdUsed => Bad($"A create request already exists for MerchantFulfillmentOrderId : {arguments[0]}"),
            ServiceErrorKind.MissingParameter => Bad($"The request must contain the parameter {arguments[0]}."),
            ServiceErrorKind.InvalidValue or ServiceErrorKind.InvalidPageToken => Bad(
                $"Value {arguments[0]} for parameter {arguments[1]} is invalid. Reason: InvalidValue."
            ),
            ServiceErrorKind.MissingAddressMembers => Short(
                $"The following required parameters are missing: [{string.Join(", ", arguments)}]"
            ),
            ServiceErrorKind.InvalidState => Short($"Request has invalid parameter: {{{arguments[0]}={arguments[1]}}}"),
            ServiceErrorKind.UnknownSku => Short($"the SellerSKU for Item Id: {arguments[0]} is invalid."),
            ServiceErrorKind.NoInventory => Bad($"No inventory available for Items.SellerFulfillmentOrderItemId: {arguments[0]}."),
            ServiceErrorKind.SpeedNotOffered => Short("Delivery SLA is not available for destination address"),
            ServiceErrorKind.OrderNotFound => NotFound($"Requested order '{arguments[0]}' not found"),
            ServiceErrorKind.OrderNotUpdatable => Bad(Value("OrderNotUpdatable", "updatable")),
            ServiceErrorKind.DuplicateCancel => Bad(
                $"Value {arguments[0]} for parameter SellerFulfillmentOrderId is invalid. Reason: DuplicateCancelRequest."
            ),
            ServiceErrorKind.OrderNotCancellable => Bad(Value("OrderNotCancellable", "cancellable")),
            ServiceErrorKind.UnknownPackage => Bad("null"),
            ServiceErrorKind.InvalidTimestamp => Bad("timestamp must follow ISO8601"),
            ServiceErrorKind.InvalidMarketplace => Bad("The request must contain a valid marketplace."),
            ServiceErrorKind.InvalidFeature => Bad("The request must contain a valid Feature"),
            ServiceErrorKind.FeatureNotInRegion => Bad($"Region does not support feature: {arguments[0]}"),
            ServiceErrorKind.WrongCurrency => Bad(
                $"The field PerUnitDeclaredValue has a value of {arguments[0]}, was expecting {arguments[1]}"
            ),
            ServiceErrorKind.SellerNotEligible => Short("Value  for parameter SellerId is invalid. Reason: InvalidValue."),
            ServiceErrorKind.MalformedBody or ServiceErrorKind.UnsupportedMediaType => Short("Invalid Input"),
            ServiceErrorKind.AccessDenied => new(403, "Unauthorized", "Access to requested resource is denied.", arguments[0]),
            ServiceErrorKind.QuotaExceeded => new(429, "QuotaExceeded", "You exceeded your quota for the requested resource.", ""),
            ServiceErrorKind.InternalFailure => Internal(int.Parse(arguments[0], CultureInfo.InvariantCulture)),
            ServiceErrorKind.ServiceUnavailable => new(
                503,
                "ServiceUnavailable",
                "The service is temporarily unavailable. Please try again.",
                null
            ),
            ServiceErrorKind.InboundRejected or ServiceErrorKind.NotificationRejected => Bad(arguments[0]),
            ServiceErrorKind.NotificationNotFound => new(404, "NotFound", arguments[0], ""),
            ServiceErrorKind.NotificationConflict => new(409, "Conflict", arguments[0], ""),
            ServiceErrorKind.NotImplemented => new(
                501, "NotImplemented", $"The embedded service does not support the operation {arguments[0]}.", null),
            ServiceErrorKind.PathNotFound => new(404, "NotFound", "Requested resource not found.", ""),
            ServiceErrorKind.BodyTooLong => new(413, "RequestTooLarge", "The body of the request is too long.", null),
            var unknown => throw new InvalidOperationException($"Unknown failure situation {unknown}.", error),
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
