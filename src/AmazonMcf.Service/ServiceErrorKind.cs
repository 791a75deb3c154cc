namespace AmazonMcf.Service;

/// <summary>Every error that the service returns. <see cref="Http.FailureCatalog"/> has the status and the message of each.</summary>
internal enum ServiceErrorKind
{
    /// <summary>The order id was used before. Names the order.</summary>
    OrderIdUsed,

    /// <summary>A parameter or a member is missing. Names it.</summary>
    MissingParameter,

    /// <summary>Several members of an address are missing. Names them.</summary>
    MissingAddressMembers,

    /// <summary>The state or region does not exist. Names the parameter and the value.</summary>
    InvalidState,

    /// <summary>The marketplace does not have the SKU of a line. Names the line.</summary>
    UnknownSku,

    /// <summary>No units are available for a line. Names the line.</summary>
    NoInventory,

    /// <summary>The shipping speed is not offered for the address.</summary>
    SpeedNotOffered,

    /// <summary>The order does not exist. Names the order.</summary>
    OrderNotFound,

    /// <summary>The order is not on hold.</summary>
    OrderNotUpdatable,

    /// <summary>The order was canceled before. Names the order.</summary>
    DuplicateCancel,

    /// <summary>It is too late to cancel the order.</summary>
    OrderNotCancellable,

    /// <summary>The package does not exist. Names the package where packages have ids.</summary>
    UnknownPackage,

    /// <summary>A query parameter is not an ISO 8601 time.</summary>
    InvalidTimestamp,

    /// <summary>The marketplace does not exist.</summary>
    InvalidMarketplace,

    /// <summary>The feature does not exist.</summary>
    InvalidFeature,

    /// <summary>The marketplace does not offer the feature. Names the feature.</summary>
    FeatureNotInRegion,

    /// <summary>A declared value is in the wrong currency. Names the currency and the one that is expected.</summary>
    WrongCurrency,

    /// <summary>The marketplace does not offer Multi-Channel Fulfillment.</summary>
    SellerNotEligible,

    /// <summary>The body is not JSON, or not of the type that the operation takes.</summary>
    MalformedBody,

    /// <summary>The media type of the body is not JSON.</summary>
    UnsupportedMediaType,

    /// <summary>A request of an inbound plan is rejected. Names the reason in a sentence.</summary>
    InboundRejected,

    /// <summary>A request about notifications is rejected. Names the reason in a sentence.</summary>
    NotificationRejected,

    /// <summary>There is no such destination or subscription. Names the reason in a sentence.</summary>
    NotificationNotFound,

    /// <summary>The destination or subscription exists, or is in use. Names the reason in a sentence.</summary>
    NotificationConflict,

    /// <summary>The service does not have the operation. Names it.</summary>
    NotImplemented,

    /// <summary>The caller has no access. Names the cause; empty where it is not disclosed.</summary>
    AccessDenied,

    /// <summary>The token bucket of the operation is empty.</summary>
    QuotaExceeded,

    /// <summary>The service failed. Names the HTTP status.</summary>
    InternalFailure,

    /// <summary>The service is overloaded.</summary>
    ServiceUnavailable,

    /// <summary>A value is not allowed. Names the value and the parameter.</summary>
    InvalidValue,

    /// <summary>The page token belongs to a different list, or is too old. Names the value and the parameter.</summary>
    InvalidPageToken,

    /// <summary>The API has no such path or method.</summary>
    PathNotFound,

    /// <summary>The body is longer than the limit.</summary>
    BodyTooLong,
}
