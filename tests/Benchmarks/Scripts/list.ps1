# Lists orders: one round for each line of input, which says since when. Answers with the milliseconds it took.
param([string] $Module, [uri] $Endpoint, [uri] $TokenEndpoint)

Import-Module $Module
$credentials = [AmazonMcf.Service.Login.EmbeddedCredentials]
$settings = [AmazonMcf.Connection.McfConnectionSettings]@{
    Kind          = 'Custom'
    Endpoint      = $Endpoint
    TokenEndpoint = $TokenEndpoint
    ClientId      = $credentials::ClientId
    ClientSecret  = [System.Net.NetworkCredential]::new('', $credentials::ClientSecret).SecurePassword
    RefreshToken  = [System.Net.NetworkCredential]::new('', $credentials::RefreshToken).SecurePassword
    Unlimited     = $true
}
$connection = [AmazonMcf.Connection.McfConnection]::Open($settings)
while ($since = [Console]::In.ReadLine()) {
    $clock = [System.Diagnostics.Stopwatch]::StartNew()
    $null = Get-McfOrder -Since $since -Connection $connection | Measure-Object
    [Console]::Out.WriteLine($clock.Elapsed.TotalMilliseconds.ToString([cultureinfo]::InvariantCulture))
}
