namespace AmazonMcf.Service.Apis;

/// <summary>An operation that needs an access token without a seller. Source: grantless operations, Selling Partner API guide.</summary>
internal interface IGrantlessOperation : IServiceOperation;
