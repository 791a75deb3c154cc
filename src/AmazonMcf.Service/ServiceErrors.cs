using System.Globalization;
using static AmazonMcf.Service.ServiceErrorKind;

namespace AmazonMcf.Service;

/// <summary>Creates the errors of the service, each with what its message names.</summary>
internal static class ServiceErrors
{
    public static ServiceErrorException UsedId(string orderId) => new(OrderIdUsed, orderId);

    /// <param name="name">The query parameter as it is spelled, or the member in Pascal case with what it is in.</param>
    public static ServiceErrorException Missing(string name) => new(MissingParameter, name);

    /// <param name="names">The members of the address, two or more.</param>
    public static ServiceErrorException Missing(IEnumerable<string> names) => new(MissingAddressMembers, [.. names]);

    public static ServiceErrorException WrongState(string value) => new(InvalidState, "Address.StateOrRegion", value);

    public static ServiceErrorException UnknownSku(string lineId) => new(ServiceErrorKind.UnknownSku, lineId);

    public static ServiceErrorException NoStock(string lineId) => new(NoInventory, lineId);

    public static ServiceErrorException SpeedNotOffered() => new(ServiceErrorKind.SpeedNotOffered);

    public static ServiceErrorException OrderNotFound(string orderId) => new(ServiceErrorKind.OrderNotFound, orderId);

    public static ServiceErrorException NotUpdatable() => new(OrderNotUpdatable);

    public static ServiceErrorException CancelledBefore(string orderId) => new(DuplicateCancel, orderId);

    public static ServiceErrorException NotCancellable() => new(OrderNotCancellable);

    public static ServiceErrorException UnknownPackage() => new(ServiceErrorKind.UnknownPackage);

    /// <param name="packageId">The id of the package, where packages have ids.</param>
    public static ServiceErrorException UnknownPackage(string packageId) => new(ServiceErrorKind.UnknownPackage, packageId);

    public static ServiceErrorException BadDate() => new(InvalidTimestamp);

    public static ServiceErrorException BadMarketplace() => new(InvalidMarketplace);

    public static ServiceErrorException BadFeature() => new(InvalidFeature);

    public static ServiceErrorException NotInRegion(string feature) => new(FeatureNotInRegion, feature);

    public static ServiceErrorException WrongCurrency(string? currency, string expected) =>
        new(ServiceErrorKind.WrongCurrency, currency ?? "", expected);

    public static ServiceErrorException SellerNotUsable() => new(SellerNotEligible);

    public static ServiceErrorException Malformed() => new(MalformedBody);

    public static ServiceErrorException NotJson() => new(UnsupportedMediaType);

    /// <param name="details">The cause. Default: the cause is not disclosed.</param>
    public static ServiceErrorException Denied(string details = "") => new(AccessDenied, details);

    public static ServiceErrorException TokenExpired() => Denied("The access token you provided has expired.");

    public static ServiceErrorException OverQuota() => new(QuotaExceeded);

    /// <param name="status">500 or greater; 503 is an overload.</param>
    public static ServiceErrorException ServerError(int status = 500) =>
        status == 503 ? new(ServiceUnavailable) : new(InternalFailure, status.ToString(CultureInfo.InvariantCulture));

    /// <param name="value">The value; empty where it is missing.</param>
    /// <param name="parameter">The parameter in Pascal case, for example <c>Quantity</c>.</param>
    public static ServiceErrorException InvalidValue(string? value, string parameter) =>
        new(ServiceErrorKind.InvalidValue, value ?? "", parameter);

    public static ServiceErrorException BadPageToken(string token) => new(InvalidPageToken, token, "NextToken");

    /// <param name="message">The reason in a sentence.</param>
    public static ServiceErrorException Inbound(string message) => new(InboundRejected, message);

    /// <param name="message">The reason in a sentence.</param>
    public static ServiceErrorException NotificationRejected(string message) => new(ServiceErrorKind.NotificationRejected, message);

    /// <param name="message">The reason in a sentence.</param>
    public static ServiceErrorException NotificationNotFound(string message) => new(ServiceErrorKind.NotificationNotFound, message);

    /// <param name="message">The reason in a sentence.</param>
    public static ServiceErrorException NotificationConflict(string message) => new(ServiceErrorKind.NotificationConflict, message);

    public static ServiceErrorException NotImplemented(string operation) => new(ServiceErrorKind.NotImplemented, operation);

    public static ServiceErrorException NoSuchPath() => new(PathNotFound);

    public static ServiceErrorException TooLong() => new(BodyTooLong);
}
