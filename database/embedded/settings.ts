/** Settings for an office on a small machine: few connections, few idle processes, nothing personal in the log. */
export function serverSettings({ socketDir, fsync }: { socketDir: string; fsync: boolean }): string[] {
  const settings = {
    listen_addresses: '',
    unix_socket_directories: socketDir,
    unix_socket_permissions: '0700',
    port: '5432',
    cluster_name: 'fengqiao',
    timezone: 'Asia/Shanghai',
    log_timezone: 'Asia/Shanghai',
    max_connections: '40',
    shared_buffers: '64MB',
    work_mem: '8MB',
    maintenance_work_mem: '64MB',
    effective_cache_size: '512MB',
    max_wal_size: '256MB',
    jit: 'off',
    // PostgreSQL 18 would keep three reader processes; with one small office they only cost memory.
    io_method: 'sync',
    max_worker_processes: '4',
    max_logical_replication_workers: '0',
    autovacuum_max_workers: '2',
    max_wal_senders: '4',
    wal_level: 'replica',
    // An ERROR may quote a name or a telephone number; the server log keeps only its own events.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...(!fsync && forTests),
  }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

// A machine with many cores runs many test files at once; nothing has to outlive the run.
const forTests = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_connections: '200',
}
